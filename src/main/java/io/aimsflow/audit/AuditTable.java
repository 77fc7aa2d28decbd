package io.aimsflow.audit;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.LikePattern;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of internal audits. */
@Component
class AuditTable {

    private final JdbcClient jdbc;

    AuditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, CaseId caseId, String number, AuditProgramme programme, PlannedAudit planned) {
        jdbc.sql("""
                insert into audit_audit (id, number, case_id, programme_id, planned_key, title, planned_on, lead, clauses,
                  controls, systems, criteria, method, state, auditees, team, other_dates, summary, conclusion, sent_back)
                values (:id, :number, :case, :programme, :key, :title, :plannedOn, :lead, :clauses, :controls, :systems,
                  :criteria, :method, 'PLANNING', '{}', '{}', '', '', '', '')""")
                .params(AuditColumns.of(planned.scope()))
                .param("id", id)
                .param("number", number)
                .param("case", caseId.value())
                .param("programme", programme.id())
                .param("key", planned.key())
                .param("title", planned.title())
                .param("plannedOn", planned.plannedOn())
                .param("lead", planned.lead().value())
                .param("criteria", programme.details().criteria())
                .param("method", programme.details().method())
                .update();
    }

    void plan(Audit audit, AuditPlan plan, PersonId lead) {
        jdbc.sql("""
                update audit_audit set first_day = ?, last_day = ?, auditees = ?, team = ?, criteria = ?, method = ?,
                  lead = ?, other_dates = '', state = 'CONFIRMING', calendar_sequence = calendar_sequence + 1 where id = ?""")
                .params(
                        plan.firstDay(),
                        plan.lastDay(),
                        AuditColumns.ids(plan.auditees()),
                        AuditColumns.ids(plan.team()),
                        plan.criteria(),
                        plan.method(),
                        lead.value(),
                        audit.id())
                .update();
    }

    void otherDates(Audit audit, String said) {
        set(audit, "other_dates", said);
    }

    void state(Audit audit, AuditState state) {
        set(audit, "state", state.name());
    }

    void sendBack(Audit audit, String reason) {
        set(audit, "sent_back", reason);
        state(audit, AuditState.REPORTING);
    }

    private void set(Audit audit, String column, String value) {
        jdbc.sql("update audit_audit set " + column + " = ? where id = ?")
                .params(value, audit.id())
                .update();
    }

    void report(Audit audit, String summary, String conclusion, PersonId by, Instant now) {
        jdbc.sql("""
                update audit_audit set summary = ?, conclusion = ?, sent_back = '', reported_by = ?, reported_at = ?,
                  state = 'COMMENTING' where id = ?""")
                .params(summary, conclusion, by.value(), Timestamp.from(now), audit.id())
                .update();
    }

    void accept(Audit audit, PersonId by, Instant now) {
        jdbc.sql("update audit_audit set accepted_by = ?, accepted_at = ?, state = 'ACCEPTED' where id = ?")
                .params(by.value(), Timestamp.from(now), audit.id())
                .update();
    }

    void end(Audit audit, AuditState state, Instant now) {
        jdbc.sql("update audit_audit set state = ?, ended_at = ? where id = ?")
                .params(state.name(), Timestamp.from(now), audit.id())
                .update();
    }

    /** Ends it before it is done. */
    void cancel(Audit audit, Instant now) {
        end(audit, AuditState.CANCELLED, now);
        jdbc.sql("update audit_audit set calendar_sequence = calendar_sequence + 1 where id = ?")
                .param(audit.id())
                .update();
    }

    void comment(Audit audit, PersonId auditee, String text, Instant now) {
        jdbc.sql("insert into audit_comment (audit_id, auditee, text, at) values (?, ?, ?, ?)"
                        + " on conflict (audit_id, auditee) do update set text = excluded.text, at = excluded.at")
                .params(audit.id(), auditee.value(), text, Timestamp.from(now))
                .update();
    }

    List<AuditComment> comments(Audit audit) {
        return jdbc.sql("select * from audit_comment where audit_id = ? order by at, auditee")
                .param(audit.id())
                .query((row, number) -> new AuditComment(
                        new PersonId(row.getObject("auditee", UUID.class)),
                        row.getString("text"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    Optional<Audit> ofCase(CaseId caseId) {
        return list("case_id = ?", caseId.value()).stream().findFirst();
    }

    /** Makes everything else that changes this audit wait until the transaction ends. */
    Audit lock(UUID id) {
        return list("id = ? for update", id).stream().findFirst().orElseThrow(() -> new NotFound("audit", id));
    }

    Optional<Audit> find(UUID id) {
        return list("id = ?", id).stream().findFirst();
    }

    Optional<Audit> byNumber(String number) {
        return list("number = ?", number).stream().findFirst();
    }

    List<Audit> all(Collection<UUID> ids) {
        return list("id = any (?)", (Object) ids.toArray(UUID[]::new));
    }

    /** Those that somebody leads now. */
    List<Audit> ledBy(PersonId lead) {
        return list("lead = ? and state not in ('ACCEPTED', 'CLOSED', 'CANCELLED') order by number", lead.value());
    }

    void handOver(Audit audit, PersonId to) {
        jdbc.sql("update audit_audit set lead = ? where id = ?")
                .params(to.value(), audit.id())
                .update();
    }

    /** Accepted ones whose acceptance lies in that time, the newest first. */
    List<Audit> accepted(Instant from, Instant until) {
        return list(
                "accepted_at >= ? and accepted_at < ? order by accepted_at desc, number",
                Timestamp.from(from),
                Timestamp.from(until));
    }

    List<Audit> page(AuditFilter filter) {
        return jdbc.sql("""
                select * from audit_audit where (:search = '' or title ilike :pattern or number ilike :pattern)
                  and (cast(:state as text) is null or state = :state)
                  and (:after = '' or (planned_on, number) < (
                    select o.planned_on, o.number from audit_audit o where o.number = :after))
                order by planned_on desc, number desc limit :limit""")
                .param("search", filter.search())
                .param("pattern", LikePattern.containing(filter.search()))
                .param("state", filter.state().map(Enum::name).orElse(null))
                .param("after", filter.after())
                .param("limit", filter.limit() + 1)
                .query((row, number) -> read(row))
                .list();
    }

    private List<Audit> list(String condition, Object... values) {
        return jdbc.sql("select * from audit_audit where " + condition)
                .params(values)
                .query((row, number) -> read(row))
                .list();
    }

    private static Audit read(ResultSet row) throws SQLException {
        return new Audit(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new CaseId(row.getObject("case_id", UUID.class)),
                Optional.ofNullable(row.getObject("programme_id", UUID.class)),
                row.getString("title"),
                row.getObject("planned_on", LocalDate.class),
                new PersonId(row.getObject("lead", UUID.class)),
                AuditColumns.scope(row),
                row.getString("criteria"),
                row.getString("method"),
                AuditState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("first_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                AuditColumns.people(row, "auditees"),
                AuditColumns.people(row, "team"),
                row.getInt("calendar_sequence"),
                row.getString("other_dates"),
                row.getString("summary"),
                row.getString("conclusion"),
                row.getString("sent_back"),
                AuditColumns.moment(row, "reported_at"),
                AuditColumns.person(row, "accepted_by"),
                AuditColumns.moment(row, "accepted_at"));
    }
}
