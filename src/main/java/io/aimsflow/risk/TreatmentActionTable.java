package io.aimsflow.risk;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the actions of treatment plans. */
@Component
class TreatmentActionTable {

    private final JdbcClient jdbc;

    TreatmentActionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes these the actions of that round, and none else. */
    void replace(CaseId caseId, int round, List<PlannedTreatment.Action> planned) {
        jdbc.sql("delete from risk_treatment_action where case_id = ? and round = ?")
                .params(caseId.value(), round)
                .update();
        for (int position = 0; position < planned.size(); position++) {
            var action = planned.get(position);
            jdbc.sql("insert into risk_treatment_action (id, case_id, round, position, what, owner, due, resources)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            caseId.value(),
                            round,
                            position,
                            action.what().strip(),
                            action.owner().value(),
                            Date.valueOf(action.due()),
                            action.resources().strip())
                    .update();
        }
    }

    Optional<TreatmentAction> find(UUID id) {
        return jdbc.sql("select * from risk_treatment_action where id = ?")
                .param(id)
                .query(TreatmentActionTable::read)
                .optional();
    }

    List<TreatmentAction> of(CaseId caseId) {
        return jdbc.sql("select * from risk_treatment_action where case_id = ? order by round, position")
                .param(caseId.value())
                .query(TreatmentActionTable::read)
                .list();
    }

    /** Not confirmed yet, in cases that run. */
    List<TreatmentAction> openOf(PersonId owner) {
        return jdbc.sql("select a.* from risk_treatment_action a join risk_treatment t on t.case_id = a.case_id"
                        + " where a.owner = ? and a.confirmed_by is null and t.ended_at is null order by a.due, a.id")
                .param(owner.value())
                .query(TreatmentActionTable::read)
                .list();
    }

    void giveTo(UUID id, PersonId owner) {
        jdbc.sql("update risk_treatment_action set owner = ? where id = ?")
                .params(owner.value(), id)
                .update();
    }

    void done(UUID id, Actor actor, LocalDate on, String result) {
        jdbc.sql("update risk_treatment_action set done_by = ?, done_for = ?, done_on = ?, result = ?, given_back = ''"
                        + " where id = ?")
                .params(Arrays.asList(
                        actor.person().value(),
                        actor.onBehalfOf().map(PersonId::value).orElse(null),
                        Date.valueOf(on),
                        result.strip(),
                        id))
                .update();
    }

    void confirmed(UUID id, PersonId by) {
        jdbc.sql("update risk_treatment_action set confirmed_by = ? where id = ?")
                .params(by.value(), id)
                .update();
    }

    void givenBack(UUID id, String reason) {
        jdbc.sql("update risk_treatment_action set done_by = null, done_for = null, given_back = ? where id = ?")
                .params(reason.strip(), id)
                .update();
    }

    private static TreatmentAction read(ResultSet row, int number) throws SQLException {
        return new TreatmentAction(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("round"),
                row.getString("what"),
                new PersonId(row.getObject("owner", UUID.class)),
                row.getDate("due").toLocalDate(),
                row.getString("resources"),
                person(row, "done_by"),
                person(row, "done_for"),
                Optional.ofNullable(row.getDate("done_on")).map(Date::toLocalDate),
                row.getString("result"),
                row.getString("given_back"),
                person(row, "confirmed_by"));
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }
}
