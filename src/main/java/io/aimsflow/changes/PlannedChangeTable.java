package io.aimsflow.changes;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.sql.Date;
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

/** The table of changes. */
@Component
class PlannedChangeTable {

    private final JdbcClient jdbc;

    PlannedChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            UUID id,
            CaseId caseId,
            String number,
            Optional<UUID> key,
            ProposedChange proposed,
            String causeNumber,
            Actor by,
            Instant at) {
        jdbc.sql(
                        "insert into changes_change (id, case_id, number, source_key, kind, what, cause_case, cause_number, state,"
                                + " proposed_by, proposed_for, proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        caseId.value(),
                        number,
                        key.orElse(null),
                        proposed.kind().name(),
                        proposed.what().strip(),
                        proposed.cause().map(CaseId::value).orElse(null),
                        causeNumber,
                        by.person().value(),
                        by.onBehalfOf().map(PersonId::value).orElse(null),
                        Timestamp.from(at)))
                .update();
    }

    /** Makes everything else that changes it wait until the transaction ends. @throws NotFound if there is none */
    PlannedChange lock(CaseId caseId) {
        return find("case_id = ? for update", caseId.value()).orElseThrow(() -> new NotFound("change of case", caseId));
    }

    Optional<PlannedChange> find(String condition, Object value) {
        return list(condition, value).stream().findFirst();
    }

    List<PlannedChange> list(String condition, Object... values) {
        return jdbc.sql("select * from changes_change where " + condition)
                .params(values)
                .query((row, number) -> read(row))
                .list();
    }

    void planned(CaseId caseId, ChangePlan plan) {
        jdbc.sql("update changes_change set state = 'PLANNED', purpose = ?, consequences = ?, resources = ?,"
                        + " responsible = ?, due = ? where case_id = ?")
                .params(
                        plan.purpose().strip(),
                        plan.consequences().strip(),
                        plan.resources().strip(),
                        plan.responsible().value(),
                        Date.valueOf(plan.due()),
                        caseId.value())
                .update();
    }

    void giveTo(CaseId caseId, PersonId responsible) {
        jdbc.sql("update changes_change set responsible = ? where case_id = ?")
                .params(responsible.value(), caseId.value())
                .update();
    }

    void made(CaseId caseId, String result, LocalDate on, Actor by) {
        jdbc.sql(
                        "update changes_change set state = 'MADE', result = ?, made_on = ?, made_by = ?, made_for = ?, reason = ''"
                                + " where case_id = ?")
                .params(Arrays.asList(
                        result.strip(),
                        Date.valueOf(on),
                        by.person().value(),
                        by.onBehalfOf().map(PersonId::value).orElse(null),
                        caseId.value()))
                .update();
    }

    void givenBack(CaseId caseId, String reason) {
        jdbc.sql(
                        "update changes_change set state = 'PLANNED', reason = ?, made_on = null, made_by = null, made_for = null"
                                + " where case_id = ?")
                .params(reason.strip(), caseId.value())
                .update();
    }

    void ended(CaseId caseId, ChangeState state, String reason, @Nullable PersonId confirmedBy, Instant at) {
        jdbc.sql("update changes_change set state = ?, reason = ?, confirmed_by = ?, ended_at = ? where case_id = ?")
                .params(Arrays.asList(
                        state.name(),
                        reason.strip(),
                        confirmedBy == null ? null : confirmedBy.value(),
                        Timestamp.from(at),
                        caseId.value()))
                .update();
    }

    static PlannedChange read(ResultSet row) throws SQLException {
        return new PlannedChange(
                row.getObject("id", UUID.class),
                row.getLong("position"),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("number"),
                ChangeKind.valueOf(row.getString("kind")),
                row.getString("what"),
                Optional.ofNullable(row.getObject("cause_case", UUID.class)).map(CaseId::new),
                row.getString("cause_number"),
                ChangeState.valueOf(row.getString("state")),
                actor(row, "proposed").orElseThrow(),
                row.getTimestamp("proposed_at").toInstant(),
                plan(row),
                row.getString("reason"),
                row.getString("result"),
                Optional.ofNullable(row.getObject("made_on", LocalDate.class)),
                actor(row, "made"),
                person(row, "confirmed_by"),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }

    private static Optional<ChangePlan> plan(ResultSet row) throws SQLException {
        var responsible = person(row, "responsible");
        return responsible.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChangePlan(
                        row.getString("purpose"),
                        row.getString("consequences"),
                        row.getString("resources"),
                        responsible.get(),
                        row.getObject("due", LocalDate.class)));
    }

    private static Optional<Actor> actor(ResultSet row, String verb) throws SQLException {
        var absent = person(row, verb + "_for");
        return person(row, verb + "_by").map(by -> new Actor(by, absent));
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }
}
