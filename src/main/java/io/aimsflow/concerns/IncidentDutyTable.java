package io.aimsflow.concerns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who must be informed of which incident, by when, and whether it was done. */
@Component
class IncidentDutyTable {

    private final JdbcClient jdbc;

    IncidentDutyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(IncidentDuty duty) {
        jdbc.sql("insert into concerns_duty (id, incident_id, whom, due, rule, rule_de, state) values"
                        + " (?, ?, ?, ?, ?, ?, 'OPEN')")
                .params(
                        duty.id(),
                        duty.incident(),
                        duty.whom().name(),
                        ConcernTable.at(duty.due()),
                        duty.rule(),
                        duty.ruleDe())
                .update();
    }

    void informed(UUID id, LocalDate day, String reference, Instant now) {
        jdbc.sql(
                        "update concerns_duty set state = 'INFORMED', informed_on = ?, reference = ?, done_at = ? where id = ?")
                .params(day, reference, ConcernTable.at(now), id)
                .update();
    }

    void notRequired(UUID id, String reason, Instant now) {
        jdbc.sql("update concerns_duty set state = 'NOT_REQUIRED', reason = ?, done_at = ? where id = ?")
                .params(reason, ConcernTable.at(now), id)
                .update();
    }

    /** The most urgent first. */
    List<IncidentDuty> of(UUID incident) {
        return jdbc.sql("select * from concerns_duty where incident_id = ? order by due, whom")
                .param(incident)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<IncidentDuty> byId(UUID id) {
        return jdbc.sql("select * from concerns_duty where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    private static IncidentDuty read(ResultSet row) throws SQLException {
        return new IncidentDuty(
                row.getObject("id", UUID.class),
                row.getObject("incident_id", UUID.class),
                IncidentDuty.Whom.valueOf(row.getString("whom")),
                row.getTimestamp("due").toInstant(),
                row.getString("rule"),
                row.getString("rule_de"),
                IncidentDuty.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("informed_on", LocalDate.class)),
                row.getString("reference"),
                row.getString("reason"));
    }
}
