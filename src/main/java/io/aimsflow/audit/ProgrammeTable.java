package io.aimsflow.audit;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of audit programmes and of the audits that they plan. */
@Component
class ProgrammeTable {

    private final JdbcClient jdbc;

    ProgrammeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int nextNumber() {
        return jdbc.sql("select nextval('audit_programme_number')")
                .query(Integer.class)
                .single();
    }

    void insert(UUID id, int number, int edition, ProgrammeDetails details, PersonId by, Instant now) {
        jdbc.sql("""
                insert into audit_programme (id, revision, number, edition, name, first_day, last_day, criteria, method,
                  frequency, state, remarks, created_at, created_by)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', '', ?, ?)""")
                .params(
                        id,
                        number,
                        edition,
                        details.name(),
                        details.firstDay(),
                        details.lastDay(),
                        details.criteria(),
                        details.method(),
                        details.frequency(),
                        Timestamp.from(now),
                        by.value())
                .update();
    }

    void change(UUID id, ProgrammeDetails details) {
        jdbc.sql("""
                update audit_programme set revision = revision + 1, name = ?, first_day = ?, last_day = ?, criteria = ?,
                  method = ?, frequency = ? where id = ?""")
                .params(
                        details.name(),
                        details.firstDay(),
                        details.lastDay(),
                        details.criteria(),
                        details.method(),
                        details.frequency(),
                        id)
                .update();
    }

    void propose(UUID id, CaseId caseId) {
        jdbc.sql("update audit_programme set state = 'PROPOSED', case_id = ?, remarks = '' where id = ?")
                .params(caseId.value(), id)
                .update();
    }

    /** It may be changed again; {@code caseId} is null if it is proposed no more. */
    void reopen(UUID id, @Nullable CaseId caseId, String remarks) {
        jdbc.sql("update audit_programme set state = 'DRAFT', case_id = ?, remarks = ? where id = ?")
                .params(Arrays.asList(caseId == null ? null : caseId.value(), remarks, id))
                .update();
    }

    /** The version in force before is superseded. */
    void approve(AuditProgramme programme, PersonId by, Instant now) {
        jdbc.sql("update audit_programme set state = 'SUPERSEDED' where number = ? and state = 'APPROVED'")
                .param(programme.number())
                .update();
        jdbc.sql("update audit_programme set state = 'APPROVED', approved_by = ?, approved_at = ? where id = ?")
                .params(by.value(), Timestamp.from(now), programme.id())
                .update();
    }

    AuditProgramme lock(UUID id) {
        return one("id = ? for update", id).orElseThrow(() -> new NotFound("audit programme", id));
    }

    AuditProgramme get(UUID id) {
        return one("id = ?", id).orElseThrow(() -> new NotFound("audit programme", id));
    }

    Optional<AuditProgramme> ofCase(CaseId caseId) {
        return one("case_id = ?", caseId.value());
    }

    List<AuditProgramme> versions(int number) {
        return list("number = ? order by edition desc", number);
    }

    /** Of each programme the newest version. */
    List<AuditProgramme> newest(int limit) {
        return list(
                "edition = (select max(o.edition) from audit_programme o where o.number = p.number)"
                        + " order by number desc limit ?",
                limit);
    }

    List<AuditProgramme> inForce() {
        return list("state = 'APPROVED' and ? order by number", true);
    }

    private Optional<AuditProgramme> one(String condition, Object value) {
        return list(condition, value).stream().findFirst();
    }

    private List<AuditProgramme> list(String condition, Object value) {
        return jdbc.sql("select * from audit_programme p where " + condition)
                .param(value)
                .query((row, number) -> read(row))
                .list();
    }

    private static AuditProgramme read(ResultSet row) throws SQLException {
        return new AuditProgramme(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                row.getInt("number"),
                row.getInt("edition"),
                new ProgrammeDetails(
                        row.getString("name"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("criteria"),
                        row.getString("method"),
                        row.getString("frequency")),
                ProgrammeState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new),
                row.getString("remarks"),
                AuditColumns.person(row, "approved_by"),
                AuditColumns.moment(row, "approved_at"));
    }
}
