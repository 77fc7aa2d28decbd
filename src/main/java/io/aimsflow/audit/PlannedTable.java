package io.aimsflow.audit;

import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the audits that programmes plan. */
@Component
class PlannedTable {

    private final JdbcClient jdbc;

    PlannedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds it, or changes the one with this key. */
    void save(UUID programme, PlannedAudit audit) {
        jdbc.sql("""
                insert into audit_planned (id, programme_id, key, title, planned_on, lead, clauses, controls, systems)
                values (:id, :programme, :key, :title, :plannedOn, :lead, :clauses, :controls, :systems)
                on conflict (programme_id, key) do update set title = excluded.title, planned_on = excluded.planned_on,
                  lead = excluded.lead, clauses = excluded.clauses, controls = excluded.controls,
                  systems = excluded.systems""")
                .params(AuditColumns.of(audit.scope()))
                .param("id", UUID.randomUUID())
                .param("programme", programme)
                .param("key", audit.key())
                .param("title", audit.title())
                .param("plannedOn", audit.plannedOn())
                .param("lead", audit.lead().value())
                .update();
    }

    void delete(UUID programme, UUID key) {
        jdbc.sql("delete from audit_planned where programme_id = ? and key = ?")
                .params(programme, key)
                .update();
    }

    void copy(UUID from, UUID to) {
        of(from).forEach(audit -> save(to, audit));
    }

    /** By their days. */
    List<PlannedAudit> of(UUID programme) {
        return jdbc.sql("""
                select p.*, (select a.number from audit_audit a where a.planned_key = p.key and a.state <> 'CANCELLED')
                  as audit_number
                from audit_planned p where p.programme_id = ? order by p.planned_on, p.title""").param(programme).query((row, number) -> read(row)).list();
    }

    /** Those of a programme in force that begin by themselves, and never did. */
    List<PlannedAudit> notBegun(UUID programme) {
        return jdbc.sql("""
                select p.*, null as audit_number from audit_planned p where p.programme_id = ?
                  and not exists (select from audit_audit a where a.planned_key = p.key)
                order by p.planned_on, p.title""").param(programme).query((row, number) -> read(row)).list();
    }

    /** Gives the audits that have not begun, of drafts and of what is in force, to another lead auditor. */
    void handOver(PersonId from, PersonId to) {
        jdbc.sql("update audit_planned p set lead = ? where " + WAITING)
                .params(to.value(), from.value())
                .update();
    }

    List<PlannedAudit> ledBy(PersonId lead) {
        return jdbc.sql("select p.*, null as audit_number from audit_planned p where " + WAITING)
                .param(lead.value())
                .query((row, number) -> read(row))
                .list();
    }

    private static final String WAITING = """
            p.lead = ? and not exists (select from audit_audit a where a.planned_key = p.key)
            and exists (select from audit_programme g where g.id = p.programme_id and g.state <> 'SUPERSEDED')""";

    private static PlannedAudit read(ResultSet row) throws SQLException {
        return new PlannedAudit(
                row.getObject("key", UUID.class),
                row.getString("title"),
                row.getObject("planned_on", LocalDate.class),
                new PersonId(row.getObject("lead", UUID.class)),
                AuditColumns.scope(row),
                Optional.ofNullable(row.getString("audit_number")));
    }
}
