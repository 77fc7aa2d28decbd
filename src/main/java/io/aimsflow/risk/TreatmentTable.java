package io.aimsflow.risk;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of assessments and treatments, and of why they began. */
@Component
class TreatmentTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TreatmentActionTable actions;

    TreatmentTable(JdbcClient jdbc, JsonMapper json, TreatmentActionTable actions) {
        this.jdbc = jdbc;
        this.json = json;
        this.actions = actions;
    }

    void insert(CaseId caseId, String number, RiskId risk, Standing before, Instant now) {
        jdbc.sql("insert into risk_treatment (case_id, number, risk_id, stage, content, started_at)"
                        + " values (?, ?, ?, 'ASSESSMENT', ?, ?)")
                .params(
                        caseId.value(),
                        number,
                        risk.value(),
                        json.writeValueAsString(Treatment.Content.at(before)),
                        Timestamp.from(now))
                .update();
    }

    void update(Treatment treatment) {
        jdbc.sql("update risk_treatment set stage = ?, content = ?, ended_at = ? where case_id = ?")
                .params(
                        treatment.stage().name(),
                        json.writeValueAsString(treatment.content()),
                        treatment.endedAt().map(Timestamp::from).orElse(null),
                        treatment.caseId().value())
                .update();
    }

    /** @throws NotFound if the case is about no risk */
    Treatment get(CaseId caseId) {
        return jdbc.sql("select * from risk_treatment where case_id = ?")
                .param(caseId.value())
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFound("risk treatment", caseId));
    }

    /** The newest first. */
    List<Treatment> of(RiskId risk, int limit) {
        return jdbc.sql("select * from risk_treatment where risk_id = ? order by started_at desc limit ?")
                .params(risk.value(), limit)
                .query(this::read)
                .list();
    }

    /** The controls in the plans of these cases; those without any are left out. */
    Map<CaseId, Set<ControlRef>> controls(Collection<CaseId> cases) {
        Map<CaseId, Set<ControlRef>> controls = new HashMap<>();
        jdbc.sql("select case_id, content from risk_treatment where case_id = any (?)")
                .param(cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    var caseId = new CaseId(row.getObject("case_id", UUID.class));
                    json.readValue(row.getString("content"), Treatment.Content.class)
                            .plan()
                            .filter(plan -> !plan.controls().isEmpty())
                            .ifPresent(plan -> controls.put(caseId, Set.copyOf(plan.controls())));
                });
        return controls;
    }

    boolean knows(RiskId risk, UUID cause) {
        return jdbc.sql("select count(*) from risk_treatment_cause where id = ? and risk_id = ?")
                        .params(cause, risk.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void addCause(CaseId caseId, RiskId risk, TreatmentCause cause) {
        jdbc.sql(
                        "insert into risk_treatment_cause (id, risk_id, case_id, kind, text, text_de) values (?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                .params(cause.id(), risk.value(), caseId.value(), cause.kind().name(), cause.text(), cause.textDe())
                .update();
    }

    private List<TreatmentCause> causes(CaseId caseId) {
        return jdbc.sql("select * from risk_treatment_cause where case_id = ? order by position")
                .param(caseId.value())
                .query((row, number) -> new TreatmentCause(
                        row.getObject("id", UUID.class),
                        TreatmentCause.Kind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        row.getString("text_de")))
                .list();
    }

    private Treatment read(ResultSet row, int number) throws SQLException {
        var caseId = new CaseId(row.getObject("case_id", UUID.class));
        return new Treatment(
                caseId,
                row.getString("number"),
                new RiskId(row.getObject("risk_id", UUID.class)),
                TreatmentStage.valueOf(row.getString("stage")),
                json.readValue(row.getString("content"), Treatment.Content.class),
                causes(caseId),
                actions.of(caseId),
                row.getTimestamp("started_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }
}
