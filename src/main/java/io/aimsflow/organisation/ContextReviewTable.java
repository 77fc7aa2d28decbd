package io.aimsflow.organisation;

import io.aimsflow.organisation.ContextDetails.Place;
import io.aimsflow.organisation.ContextReview.Answer;
import io.aimsflow.organisation.ContextReview.Found;
import io.aimsflow.organisation.ContextReview.News;
import io.aimsflow.organisation.ContextReview.State;
import io.aimsflow.organisation.ContextReview.Verdict;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of reviews of the context and of what they found. */
@Component
class ContextReviewTable {

    private final JdbcClient jdbc;

    ContextReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes everybody else who begins a review wait until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('organisation_context_review'))")
                .query(row -> {});
    }

    /** Of all that holds now. */
    void insert(UUID id, CaseId caseId, LocalDate today) {
        jdbc.sql("insert into organisation_context_review (id, case_id, state, started_on, conclusion, remarks)"
                        + " values (?, ?, 'OPEN', ?, '', '')")
                .params(id, caseId.value(), today)
                .update();
        jdbc.sql("insert into organisation_context_answer (review_id, entry_id, note)"
                        + " select ?, id, '' from organisation_context_entry where state = 'CURRENT'")
                .param(id)
                .update();
    }

    void answer(UUID review, UUID entry, Found found) {
        jdbc.sql("update organisation_context_answer set verdict = ?, note = ? where review_id = ? and entry_id = ?")
                .params(found.verdict().name(), found.note(), review, entry)
                .update();
    }

    void tellNews(UUID review, List<News> news) {
        jdbc.sql("delete from organisation_context_news where review_id = ?")
                .param(review)
                .update();
        for (int position = 0; position < news.size(); position++) {
            var one = news.get(position);
            jdbc.sql(
                            "insert into organisation_context_news (review_id, position, kind, place, title, description, meaning)"
                                    + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            review,
                            position,
                            one.kind().name(),
                            one.place().name(),
                            one.title(),
                            one.description(),
                            one.meaning())
                    .update();
        }
    }

    void lookedAt(UUID id, String conclusion, PersonId by) {
        jdbc.sql("update organisation_context_review set state = 'LOOKED_AT', conclusion = ?, remarks = '',"
                        + " looked_at_by = ? where id = ?")
                .params(conclusion, by.value(), id)
                .update();
    }

    void sendBack(UUID id, String remarks) {
        jdbc.sql("update organisation_context_review set state = 'OPEN', remarks = ? where id = ?")
                .params(remarks, id)
                .update();
    }

    /** @param by nobody if it was cancelled */
    void end(UUID id, State state, LocalDate today, @Nullable PersonId by, LocalDate next) {
        jdbc.sql(
                        "update organisation_context_review set state = :state, ended_on = :today, ended_by = :by, next_on = :next"
                                + " where id = :id")
                .param("state", state.name())
                .param("today", today)
                .param("by", by == null ? null : by.value())
                .param("next", next)
                .param("id", id)
                .update();
    }

    Optional<ContextReview> open() {
        return list("state in ('OPEN', 'LOOKED_AT')").stream().findFirst();
    }

    Optional<ContextReview> inCase(CaseId caseId) {
        return list("case_id = ?", caseId.value()).stream().findFirst();
    }

    Optional<ContextReview> find(UUID id) {
        return list("id = ?", id).stream().findFirst();
    }

    /** Those that are over, the newest first. */
    List<ContextReview> ended(int limit) {
        return list("ended_on is not null order by ended_on desc, next_on desc limit ?", limit);
    }

    /** In the order of the register. */
    List<Answer> answers(UUID review) {
        return jdbc.sql("select e.*, a.verdict, a.note from organisation_context_answer a"
                        + " join organisation_context_entry e on e.id = a.entry_id where a.review_id = ?"
                        + " order by e.kind, e.number")
                .param(review)
                .query((row, number) -> new Answer(
                        ContextTable.read(row),
                        Optional.ofNullable(row.getString("verdict")).map(Verdict::valueOf),
                        row.getString("note")))
                .list();
    }

    List<News> news(UUID review) {
        return jdbc.sql("select * from organisation_context_news where review_id = ? order by position")
                .param(review)
                .query((row, number) -> new News(
                        ContextKind.valueOf(row.getString("kind")),
                        Place.valueOf(row.getString("place")),
                        row.getString("title"),
                        row.getString("description"),
                        row.getString("meaning")))
                .list();
    }

    private List<ContextReview> list(String condition, Object... values) {
        return jdbc.sql("select * from organisation_context_review where " + condition)
                .params(values)
                .query((row, number) -> read(row))
                .list();
    }

    private static ContextReview read(ResultSet row) throws SQLException {
        return new ContextReview(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                State.valueOf(row.getString("state")),
                row.getObject("started_on", LocalDate.class),
                row.getString("conclusion"),
                row.getString("remarks"),
                Optional.ofNullable(row.getObject("looked_at_by", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("ended_by", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("next_on", LocalDate.class)));
    }
}
