package io.aimsflow.organisation;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of objectives. */
@Component
class ObjectiveTable {

    private static final String INSERT = """
            insert into organisation_objective (id, version, number, statement, owner, unit, direction, target, due, method,
              every_months, clauses, plan, state, remarks, created_at, created_by)
            values (:id, 0, nextval('organisation_objective_number'), :statement, :owner, :unit, :direction, :target, :due,
              :method, :everyMonths, :clauses, :plan, 'DRAFT', '', :createdAt, :createdBy)""";

    private static final String CHANGE = """
            update organisation_objective set version = version + 1, statement = :statement, owner = :owner, unit = :unit,
              direction = :direction, target = :target, due = :due, method = :method, every_months = :everyMonths,
              clauses = :clauses, plan = :plan
            where id = :id and version = :version""";

    private final JdbcClient jdbc;

    ObjectiveTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, ObjectiveDetails details, Instant now, PersonId by) {
        jdbc.sql(INSERT)
                .params(details(details))
                .param("id", id)
                .param("createdAt", Timestamp.from(now))
                .param("createdBy", by.value())
                .update();
    }

    /** @throws Conflict if somebody changed it since */
    void change(Objective objective, int seen, ObjectiveDetails details) {
        var changed = jdbc.sql(CHANGE)
                .params(details(details))
                .param("id", objective.id())
                .param("version", seen)
                .update();
        if (changed == 0) {
            throw new Conflict("objective-changed", objective.reference());
        }
    }

    void propose(UUID id, CaseId approval) {
        set(id, "state = 'PROPOSED', remarks = '', approval_case = ?", approval.value());
    }

    void sendBack(UUID id, String remarks) {
        set(id, "state = 'DRAFT', remarks = ?", remarks);
    }

    /** Approved; it is measured on that day first. */
    void pursue(UUID id, LocalDate first, PersonId approver, Instant now) {
        set(
                id,
                "state = 'PURSUED', remarks = '', next_measurement = ?, approved_by = ?, approved_at = ?",
                first,
                approver.value(),
                Timestamp.from(now));
    }

    void measureNext(UUID id, LocalDate next) {
        set(id, "next_measurement = ?", next);
    }

    void end(UUID id, ObjectiveState state, String remarks) {
        set(id, "state = ?, remarks = ?, next_measurement = null", state.name(), remarks);
    }

    /** It is being measured in that case; in none if it is null. */
    void measureIn(UUID id, @Nullable CaseId measurement) {
        set(id, "measurement_case = ?", measurement == null ? null : measurement.value());
    }

    private void set(UUID id, String assignments, @Nullable Object... values) {
        var all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = id;
        jdbc.sql("update organisation_objective set version = version + 1, " + assignments + " where id = ?")
                .params(Arrays.asList(all))
                .update();
    }

    /** Makes everything else that changes this objective wait until the transaction ends. @throws NotFound if none */
    Objective lock(UUID id) {
        return find("id = ? for update", id).orElseThrow(() -> new NotFound("objective", id));
    }

    Optional<Objective> find(UUID id) {
        return find("id = ?", id);
    }

    Optional<Objective> byNumber(int number) {
        return find("number = ?", number);
    }

    Optional<Objective> proposedIn(CaseId approval) {
        return find("approval_case = ? and state = 'PROPOSED'", approval.value());
    }

    Optional<Objective> measuredIn(CaseId measurement) {
        return find("measurement_case = ?", measurement.value());
    }

    List<Objective> openOf(PersonId owner) {
        return list("owner = ? and state in ('DRAFT', 'PROPOSED', 'PURSUED') order by number", owner.value());
    }

    /** Those that are to be measured until that day, and of which no measurement runs. */
    List<Objective> toMeasure(LocalDate until, int limit) {
        return list("""
                state = 'PURSUED' and next_measurement <= ? and measurement_case is null
                order by next_measurement, number limit ?""", until, limit);
    }

    private Optional<Objective> find(String condition, Object value) {
        return list(condition, value).stream().findFirst();
    }

    private List<Objective> list(String condition, Object... values) {
        return jdbc.sql("select * from organisation_objective where " + condition)
                .params(values)
                .query((row, number) -> read(row))
                .list();
    }

    private static Map<String, Object> details(ObjectiveDetails details) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("statement", details.statement());
        parameters.put("owner", details.owner().value());
        parameters.put("unit", details.unit());
        parameters.put("direction", details.direction().name());
        parameters.put("target", details.target());
        parameters.put("due", details.due());
        parameters.put("method", details.method());
        parameters.put("everyMonths", details.everyMonths());
        parameters.put(
                "clauses", details.clauses().stream().map(ClauseRef::number).toArray(String[]::new));
        parameters.put("plan", details.plan());
        return parameters;
    }

    static Objective read(ResultSet row) throws SQLException {
        return new Objective(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getInt("number"),
                readDetails(row),
                ObjectiveState.valueOf(row.getString("state")),
                row.getString("remarks"),
                Optional.ofNullable(row.getObject("next_measurement", LocalDate.class)),
                Optional.ofNullable(row.getObject("approval_case", UUID.class)).map(CaseId::new),
                Optional.ofNullable(row.getObject("measurement_case", UUID.class))
                        .map(CaseId::new),
                Optional.ofNullable(row.getObject("approved_by", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getTimestamp("approved_at")).map(Timestamp::toInstant));
    }

    private static ObjectiveDetails readDetails(ResultSet row) throws SQLException {
        return new ObjectiveDetails(
                row.getString("statement"),
                new PersonId(row.getObject("owner", UUID.class)),
                row.getString("unit"),
                Direction.valueOf(row.getString("direction")),
                row.getBigDecimal("target"),
                row.getObject("due", LocalDate.class),
                row.getString("method"),
                row.getInt("every_months"),
                List.of((String[]) row.getArray("clauses").getArray()).stream()
                        .map(ClauseRef::of)
                        .toList(),
                row.getString("plan"));
    }
}
