package io.aimsflow.review;

import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what was decided to be done. */
@Component
class ReviewActionTable {

    private final JdbcClient jdbc;

    ReviewActionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the place of what stood there before. */
    void write(UUID review, List<PlannedAction> actions) {
        jdbc.sql("delete from review_action where review_id = ?").param(review).update();
        for (int at = 0; at < actions.size(); at++) {
            var action = actions.get(at);
            jdbc.sql("insert into review_action (id, review_id, position, kind, what, owner, holder, due, result)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, '')")
                    .params(
                            UUID.randomUUID(),
                            review,
                            at,
                            action.kind().name(),
                            action.what().strip(),
                            action.owner().value(),
                            action.owner().value(),
                            action.due())
                    .update();
        }
    }

    void done(UUID id, String result, LocalDate on, PersonId by, Instant at) {
        jdbc.sql("update review_action set result = ?, done_on = ?, done_by = ?, done_at = ? where id = ?")
                .params(result, on, by.value(), Timestamp.from(at), id)
                .update();
    }

    void giveTo(UUID id, PersonId heir) {
        jdbc.sql("update review_action set holder = ? where id = ?")
                .params(heir.value(), id)
                .update();
    }

    ReviewAction get(UUID id) {
        return list("id = ?", id).stream().findFirst().orElseThrow(() -> new NotFound("action of review", id));
    }

    List<ReviewAction> of(UUID review) {
        return of(List.of(review));
    }

    List<ReviewAction> of(Collection<UUID> reviews) {
        return list("review_id = any (?) order by review_id, position", (Object) reviews.toArray(UUID[]::new));
    }

    /** What the person still has to do from approved minutes. */
    List<ReviewAction> openOf(PersonId person) {
        return list(
                "holder = ? and done_at is null and review_id in"
                        + " (select id from review_review where state = 'ACTIONS') order by due, id",
                person.value());
    }

    /** What was decided by the last review, and what is open of those before. */
    List<ReviewAction> toReport(UUID lastReview) {
        return list(
                "review_id = ? or (done_at is null and review_id in"
                        + " (select id from review_review where state = 'ACTIONS')) order by due, id",
                lastReview);
    }

    private List<ReviewAction> list(String condition, Object... values) {
        return jdbc.sql("select * from review_action where " + condition)
                .params(values)
                .query((row, number) -> read(row))
                .list();
    }

    private static ReviewAction read(ResultSet row) throws SQLException {
        return new ReviewAction(
                row.getObject("id", UUID.class),
                row.getObject("review_id", UUID.class),
                row.getInt("position"),
                ActionKind.valueOf(row.getString("kind")),
                row.getString("what"),
                new PersonId(row.getObject("owner", UUID.class)),
                new PersonId(row.getObject("holder", UUID.class)),
                row.getObject("due", LocalDate.class),
                row.getString("result"),
                ReviewTable.day(row, "done_on"),
                ReviewTable.person(row, "done_by"),
                ReviewTable.moment(row, "done_at"));
    }
}
