package io.aimsflow.impact;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.SystemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of assessments, of their causes and of their reports. */
@Component
class ImpactTable {

    private static final String RUNNING = "state not in ('APPROVED', 'STOPPED', 'CANCELLED')";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImpactTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Lets only one at a time start assessments of this system. */
    void lockSystem(SystemId system) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("impact-" + system)
                .query(row -> {});
    }

    void insert(ImpactAssessment one) {
        jdbc.sql("""
                insert into impact_assessment (id, case_id, number, system_id, system_number, system_name, owner, state,
                  started_at, started_by, previous, answers)
                values (:id, :case, :number, :system, :systemNumber, :name, :owner, :state, :at, :by, :previous, :answers)""")
                .params(changing(one))
                .param("case", one.caseId.value())
                .param("number", one.number)
                .param("system", one.system.value())
                .param("systemNumber", one.systemNumber)
                .param("at", Timestamp.from(one.startedAt))
                .param("by", one.startedBy.map(PersonId::value).orElse(null))
                .param("previous", one.previous.orElse(null))
                .update();
    }

    void update(ImpactAssessment one) {
        jdbc.sql("""
                update impact_assessment set system_name = :name, owner = :owner, state = :state, answers = :answers,
                  sent_back = :sentBack, readers = :readers, decision = :decision, level = :level,
                  fundamental_rights = :rights, version = :version, decided_at = :decidedAt, next_review = :nextReview,
                  standing = :standing
                where id = :id""").params(changing(one)).update();
    }

    /** The one before stands no longer. */
    void retire(SystemId system) {
        jdbc.sql("update impact_assessment set standing = false where system_id = ? and standing")
                .param(system.value())
                .update();
    }

    /** Locks it until the transaction ends. @throws NotFound if the case is no assessment */
    ImpactAssessment lock(CaseId caseId) {
        return find("case_id = ? for update", caseId.value()).orElseThrow(() -> new NotFound("assessment", caseId));
    }

    Optional<ImpactAssessment> ofCase(CaseId caseId) {
        return find("case_id = ?", caseId.value());
    }

    Optional<ImpactAssessment> find(UUID id) {
        return find("id = ?", id);
    }

    Optional<ImpactAssessment> running(SystemId system) {
        return find("system_id = ? and " + RUNNING, system.value());
    }

    Optional<ImpactAssessment> standing(SystemId system) {
        return find("system_id = ? and standing", system.value());
    }

    /** Recorded ones of a system, and the running one, the newest first. */
    List<ImpactAssessment> of(SystemId system, int limit) {
        return jdbc.sql("select * from impact_assessment where system_id = ? order by started_at desc, id desc limit ?")
                .params(system.value(), limit)
                .query(this::read)
                .list();
    }

    int nextVersion(SystemId system) {
        return jdbc.sql("select coalesce(max(version), 0) + 1 from impact_assessment where system_id = ?")
                .param(system.value())
                .query(Integer.class)
                .single();
    }

    /** Standing ones that come up for review until that day, none of which runs again, the longest due first. */
    List<ImpactAssessment> due(LocalDate until, int limit) {
        return jdbc.sql("select * from impact_assessment a where standing and next_review <= ? and not exists (select"
                        + " 1 from impact_assessment r where r.system_id = a.system_id and r."
                        + RUNNING + ") order by next_review, id limit ?")
                .params(until, limit)
                .query(this::read)
                .list();
    }

    /** It does not come up for review any more. */
    void unschedule(UUID id) {
        jdbc.sql("update impact_assessment set next_review = null where id = ?")
                .param(id)
                .update();
    }

    /** False if it was known: events can be delivered twice. */
    boolean addCause(UUID assessment, ImpactCause cause) {
        return jdbc.sql(
                                "insert into impact_cause (id, assessment_id, kind, at, text, text_de) values (?, ?, ?, ?, ?, ?)"
                                        + " on conflict do nothing")
                        .params(
                                cause.id(),
                                assessment,
                                cause.kind().name(),
                                Timestamp.from(cause.at()),
                                cause.text(),
                                cause.textDe())
                        .update()
                > 0;
    }

    boolean knows(UUID cause) {
        return jdbc.sql("select exists (select from impact_cause where id = ?)")
                .param(cause)
                .query(Boolean.class)
                .single();
    }

    /** The oldest first. */
    List<ImpactCause> causes(UUID assessment) {
        return jdbc.sql("select * from impact_cause where assessment_id = ? order by at, id limit 200")
                .param(assessment)
                .query((row, number) -> new ImpactCause(
                        row.getObject("id", UUID.class),
                        ImpactCause.Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("text"),
                        row.getString("text_de")))
                .list();
    }

    void keepReport(UUID assessment, String content) {
        jdbc.sql("insert into impact_report (assessment_id, content) values (?, ?)")
                .params(assessment, content)
                .update();
    }

    Optional<String> report(UUID assessment) {
        return jdbc.sql("select content from impact_report where assessment_id = ?")
                .param(assessment)
                .query(String.class)
                .optional();
    }

    private Optional<ImpactAssessment> find(String where, Object value) {
        return jdbc.sql("select * from impact_assessment where " + where)
                .param(value)
                .query(this::read)
                .optional();
    }

    private Map<String, Object> changing(ImpactAssessment one) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", one.id);
        values.put("name", one.systemName);
        values.put("owner", one.owner.map(PersonId::value).orElse(null));
        values.put("state", one.state.name());
        values.put("answers", json.writeValueAsString(one.answers));
        values.put("sentBack", one.sentBack);
        values.put("readers", one.readers);
        values.put("decision", one.decision.map(json::writeValueAsString).orElse(null));
        var judged = one.answers.judgement();
        values.put("level", judged.map(each -> each.level().name()).orElse(null));
        values.put("rights", judged.map(Judgement::fundamentalRights).orElse(false));
        values.put("version", one.version.orElse(null));
        values.put(
                "decidedAt", one.decision.map(each -> Timestamp.from(each.at())).orElse(null));
        values.put("nextReview", one.nextReview.orElse(null));
        values.put("standing", one.standing);
        return values;
    }

    ImpactAssessment read(ResultSet row, int number) throws SQLException {
        var one = new ImpactAssessment(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("number"),
                new SystemId(row.getObject("system_id", UUID.class)),
                row.getString("system_number"),
                row.getTimestamp("started_at").toInstant(),
                Optional.ofNullable(row.getObject("started_by", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("previous", UUID.class)));
        one.systemName = row.getString("system_name");
        one.owner = Optional.ofNullable(row.getObject("owner", UUID.class)).map(PersonId::new);
        one.state = ImpactState.valueOf(row.getString("state"));
        one.answers = json.readValue(row.getString("answers"), ImpactAnswers.class);
        one.sentBack = row.getString("sent_back");
        one.readers = row.getString("readers");
        one.decision =
                Optional.ofNullable(row.getString("decision")).map(text -> json.readValue(text, ImpactDecision.class));
        one.version = Optional.ofNullable(row.getObject("version", Integer.class));
        one.nextReview = Optional.ofNullable(row.getObject("next_review", LocalDate.class));
        one.standing = row.getBoolean("standing");
        return one;
    }
}
