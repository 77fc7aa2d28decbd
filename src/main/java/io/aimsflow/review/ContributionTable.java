package io.aimsflow.review;

import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what was asked of contributors, and what they wrote. */
@Component
class ContributionTable {

    private final JdbcClient jdbc;

    ContributionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID review, List<ReviewCall.Asked> asked) {
        for (int at = 0; at < asked.size(); at++) {
            jdbc.sql("insert into review_contribution (id, review_id, position, topic, person, text)"
                            + " values (?, ?, ?, ?, ?, '')")
                    .params(
                            UUID.randomUUID(),
                            review,
                            at,
                            asked.get(at).topic().name(),
                            asked.get(at).person().value())
                    .update();
        }
    }

    void give(UUID id, String text, PersonId by, Instant at) {
        jdbc.sql("update review_contribution set text = ?, given_by = ?, given_at = ? where id = ?")
                .params(text, by.value(), Timestamp.from(at), id)
                .update();
    }

    List<Contribution> of(Collection<UUID> reviews) {
        return list("review_id = any (?) order by review_id, position", (Object) reviews.toArray(UUID[]::new));
    }

    List<Contribution> of(UUID review) {
        return of(List.of(review));
    }

    Contribution get(UUID id) {
        return list("id = ?", id).stream().findFirst().orElseThrow(() -> new NotFound("contribution", id));
    }

    /** What the person still has to write for reviews that are being prepared. */
    List<Contribution> openOf(PersonId person) {
        return list(
                "person = ? and given_at is null and review_id in"
                        + " (select id from review_review where state = 'PREPARATION') order by id",
                person.value());
    }

    void giveTo(UUID id, PersonId heir) {
        jdbc.sql("update review_contribution set person = ? where id = ?")
                .params(heir.value(), id)
                .update();
    }

    private List<Contribution> list(String condition, Object... values) {
        return jdbc.sql("select * from review_contribution where " + condition)
                .params(values)
                .query((row, number) -> read(row))
                .list();
    }

    private static Contribution read(ResultSet row) throws SQLException {
        return new Contribution(
                row.getObject("id", UUID.class),
                row.getObject("review_id", UUID.class),
                row.getInt("position"),
                ReviewTopic.valueOf(row.getString("topic")),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("text"),
                ReviewTable.person(row, "given_by"),
                ReviewTable.moment(row, "given_at"));
    }
}
