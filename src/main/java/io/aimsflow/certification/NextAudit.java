package io.aimsflow.certification;

import io.aimsflow.conformity.CertificationOutlook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the dashboard when the certification body comes next, and what the newest readiness was. */
@Component
class NextAudit implements CertificationOutlook {

    private static final String SELECT = """
            select a.id, a.kind, coalesce(a.begins_on, a.due_on) as day, coalesce(r.met, 0) as ready,
              coalesce(r.met + r.at_risk + r.not_met, 0) as lines
            from certification_audit a join certification_certificate c on c.id = a.certificate_id and c.renewed_by is null
              left join lateral (select met, at_risk, not_met from certification_readiness
                where audit_id = a.id order by day desc limit 1) r on true
            where a.state <> 'DONE' order by day limit 1""";

    private final JdbcClient jdbc;

    NextAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Next> next() {
        return jdbc.sql(SELECT).query((row, number) -> read(row)).optional();
    }

    private static Next read(ResultSet row) throws SQLException {
        return new Next(
                AuditKind.valueOf(row.getString("kind")).messageKey(),
                row.getObject("day", LocalDate.class),
                row.getLong("ready"),
                row.getLong("lines"),
                "/certification/audits/" + row.getString("id"));
    }
}
