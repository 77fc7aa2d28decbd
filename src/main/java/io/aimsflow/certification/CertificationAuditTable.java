package io.aimsflow.certification;

import io.aimsflow.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audits of the cycles as they are stored. */
@Component
class CertificationAuditTable {

    private final JdbcClient jdbc;

    CertificationAuditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID certificate, AuditKind kind, LocalDate dueOn, AuditState state) {
        jdbc.sql("insert into certification_audit (id, certificate_id, kind, state, due_on, auditors, scope, statement,"
                        + " sent_back, result) values (?, ?, ?, ?, ?, '', '', '', '', '')")
                .params(UUID.randomUUID(), certificate, kind.name(), state.name(), dueOn)
                .update();
    }

    List<CertificationAudit> of(UUID certificate) {
        return jdbc.sql("select * from certification_audit where certificate_id = ? order by due_on, kind")
                .param(certificate)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<CertificationAudit> find(UUID id) {
        return jdbc.sql("select * from certification_audit where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    CertificationAudit lock(UUID id) {
        return jdbc.sql("select * from certification_audit where id = ? for update")
                .param(id)
                .query((row, number) -> read(row))
                .single();
    }

    Optional<CertificationAudit> ofCase(CaseId caseId) {
        return jdbc.sql("select * from certification_audit where case_id = ?")
                .param(caseId.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Those whose preparation runs. */
    List<CertificationAudit> running() {
        return jdbc.sql("select * from certification_audit where state in ('PREPARING', 'RELEASED')")
                .query((row, number) -> read(row))
                .list();
    }

    void begin(UUID id, CaseId caseId) {
        update("update certification_audit set case_id = ?, state = 'PREPARING' where id = ?", caseId.value(), id);
    }

    /** Back to the plan; not started by itself before the day. */
    void abandon(UUID id, LocalDate notBefore) {
        update(
                "update certification_audit set case_id = null, state = 'PLANNED', not_before = ? where id = ?",
                notBefore,
                id);
    }

    void agree(UUID id, LocalDate beginsOn, LocalDate endsOn, String auditors, String scope) {
        update(
                "update certification_audit set begins_on = ?, ends_on = ?, auditors = ?, scope = ? where id = ?",
                beginsOn,
                endsOn,
                auditors,
                scope,
                id);
    }

    void declare(UUID id, String statement) {
        update("update certification_audit set statement = ?, sent_back = '' where id = ?", statement, id);
    }

    void sendBack(UUID id, String reason) {
        update("update certification_audit set sent_back = ? where id = ?", reason, id);
    }

    void release(UUID id, UUID pack) {
        update("update certification_audit set state = 'RELEASED', pack = ? where id = ?", pack, id);
    }

    void end(UUID id, Outcome outcome, String result) {
        update(
                "update certification_audit set state = 'DONE', outcome = ?, result = ? where id = ?",
                outcome.name(),
                result,
                id);
    }

    /** Brings the audit's due day forward; never moves it back. */
    void dueBy(UUID certificate, AuditKind kind, LocalDate day) {
        update(
                "update certification_audit set due_on = least(due_on, ?) where certificate_id = ? and kind = ?"
                        + " and state = 'PLANNED'",
                day,
                certificate,
                kind.name());
    }

    private void update(String sql, Object... params) {
        jdbc.sql(sql).params(params).update();
    }

    private static CertificationAudit read(ResultSet row) throws SQLException {
        return new CertificationAudit(
                row.getObject("id", UUID.class),
                row.getObject("certificate_id", UUID.class),
                AuditKind.valueOf(row.getString("kind")),
                AuditState.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class),
                day(row, "not_before"),
                Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new),
                day(row, "begins_on"),
                day(row, "ends_on"),
                row.getString("auditors"),
                row.getString("scope"),
                row.getString("statement"),
                row.getString("sent_back"),
                outcome(row.getString("outcome")),
                row.getString("result"),
                Optional.ofNullable(row.getObject("pack", UUID.class)));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static Optional<Outcome> outcome(@Nullable String name) {
        return Optional.ofNullable(name).map(Outcome::valueOf);
    }
}
