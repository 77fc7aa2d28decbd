package io.aimsflow.systems;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.Classification.Own;
import io.aimsflow.systems.Classification.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of judgements; a judgement is never changed but by being settled. */
@Component
class ClassificationTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ClassificationTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Classification judged) {
        jdbc.sql("insert into systems_classification (id, system_id, case_id, at, answered_by, decision, version_tag,"
                        + " version, risk_class, reasons) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        judged.id(),
                        judged.system().value(),
                        judged.caseId().value(),
                        Timestamp.from(judged.at()),
                        judged.answeredBy().value(),
                        judged.decision(),
                        judged.versionTag(),
                        judged.version(),
                        judged.judged().name(),
                        json.writeValueAsString(judged.reasons()))
                .update();
    }

    void settle(Classification settled) {
        jdbc.sql("update systems_classification set own_class = ?, own_reason = ?, settled_by = ?, settled_at = ?"
                        + " where id = ?")
                .params(Arrays.asList(
                        settled.own().map(own -> own.riskClass().name()).orElse(null),
                        settled.own().map(Own::reason).orElse(null),
                        settled.settledBy().map(PersonId::value).orElse(null),
                        settled.settledAt().map(Timestamp::from).orElse(null),
                        settled.id()))
                .update();
    }

    /** The newest judgement of the case. @throws NotFound if there is none */
    Classification latest(CaseId caseId) {
        return jdbc.sql("select * from systems_classification where case_id = ? order by at desc, id limit 1")
                .param(caseId.value())
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFound("classification", caseId));
    }

    /** The newest judgements of a system, the newest first. */
    List<Classification> of(SystemId system, int limit) {
        return jdbc.sql("select * from systems_classification where system_id = ? order by at desc, id limit ?")
                .params(system.value(), limit)
                .query(this::read)
                .list();
    }

    private Classification read(ResultSet row, int number) throws SQLException {
        return new Classification(
                row.getObject("id", UUID.class),
                new SystemId(row.getObject("system_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                new PersonId(row.getObject("answered_by", UUID.class)),
                row.getString("decision"),
                row.getString("version_tag"),
                row.getInt("version"),
                RiskClass.valueOf(row.getString("risk_class")),
                List.of(json.readValue(row.getString("reasons"), Reason[].class)),
                own(row),
                Optional.ofNullable(row.getObject("settled_by", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getTimestamp("settled_at")).map(Timestamp::toInstant));
    }

    private static Optional<Own> own(ResultSet row) throws SQLException {
        var reason = row.getString("own_reason");
        return Optional.ofNullable(row.getString("own_class")).map(own -> new Own(RiskClass.valueOf(own), reason));
    }
}
