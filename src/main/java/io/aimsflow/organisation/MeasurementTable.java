package io.aimsflow.organisation;

import io.aimsflow.organisation.Measurement.Decision;
import io.aimsflow.organisation.Measurement.Gap;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of measurements. */
@Component
class MeasurementTable {

    private static final String INSERT = """
            insert into organisation_measurement (id, objective_id, case_id, planned_on, measured_on, value, direction,
              target, on_target, note, person, gap_reason, action_result)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '')""";

    private final JdbcClient jdbc;

    MeasurementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Measurement one) {
        jdbc.sql(INSERT)
                .params(
                        one.id(),
                        one.objective(),
                        one.caseId().value(),
                        one.plannedOn(),
                        one.measuredOn(),
                        one.value(),
                        one.direction().name(),
                        one.target(),
                        one.onTarget(),
                        one.note(),
                        one.person().value())
                .update();
    }

    void accept(UUID id, String reason) {
        jdbc.sql("update organisation_measurement set gap = 'ACCEPT', gap_reason = ? where id = ?")
                .params(reason, id)
                .update();
    }

    void act(UUID id, String what, PersonId owner, LocalDate due) {
        jdbc.sql("update organisation_measurement set gap = 'ACT', gap_reason = ?, action_owner = ?, action_due = ?"
                        + " where id = ?")
                .params(what, owner.value(), due, id)
                .update();
    }

    void acted(UUID id, String result, LocalDate on) {
        jdbc.sql("update organisation_measurement set action_result = ?, action_done_on = ? where id = ?")
                .params(result, on, id)
                .update();
    }

    /** The newest first. */
    List<Measurement> of(UUID objective, int limit) {
        return jdbc.sql("select * from organisation_measurement where objective_id = ?"
                        + " order by measured_on desc, id limit ?")
                .params(objective, limit)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Measurement> inCase(CaseId measurement) {
        return jdbc.sql("select * from organisation_measurement where case_id = ?")
                .param(measurement.value())
                .query((row, number) -> read(row))
                .optional();
    }

    private static Measurement read(ResultSet row) throws SQLException {
        return new Measurement(
                row.getObject("id", UUID.class),
                row.getObject("objective_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("planned_on", LocalDate.class),
                row.getObject("measured_on", LocalDate.class),
                row.getBigDecimal("value").stripTrailingZeros(),
                Direction.valueOf(row.getString("direction")),
                row.getBigDecimal("target").stripTrailingZeros(),
                row.getBoolean("on_target"),
                row.getString("note"),
                new PersonId(row.getObject("person", UUID.class)),
                gap(row));
    }

    private static Optional<Gap> gap(ResultSet row) throws SQLException {
        if (row.getString("gap") == null) {
            return Optional.empty();
        }
        return Optional.of(new Gap(
                Decision.valueOf(row.getString("gap")),
                row.getString("gap_reason"),
                Optional.ofNullable(row.getObject("action_owner", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("action_due", LocalDate.class)),
                row.getString("action_result"),
                Optional.ofNullable(row.getObject("action_done_on", LocalDate.class))));
    }
}
