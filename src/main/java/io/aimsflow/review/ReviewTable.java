package io.aimsflow.review;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of reviews. Each change counts the version up. */
@Component
class ReviewTable {

    private static final String PREPARING = "state in ('DUE', 'PREPARATION', 'RELEASED', 'MINUTED')";

    private final JdbcClient jdbc;

    ReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, CaseId caseId, String number, LocalDate plannedOn, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                insert into review_review (id, version, case_id, number, state, planned_on, participants, started_by,
                  started_at, inputs, conclusion, sent_back, minutes)
                values (:id, 0, :case, :number, 'DUE', :planned, '{}', :by, :at, '', '', '', '')""")
                .param("id", id)
                .param("case", caseId.value())
                .param("number", number)
                .param("planned", plannedOn)
                .param("by", by == null ? null : by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void called(ManagementReview review, ReviewCall call) {
        var participants =
                call.participants().stream().map(PersonId::value).distinct().toArray(UUID[]::new);
        update(
                review,
                "state = 'PREPARATION', meets_on = :day, participants = :participants",
                Map.of("day", call.meetsOn(), "participants", participants));
    }

    void assembled(ManagementReview review, String inputs, Instant at) {
        update(review, "inputs = :inputs, assembled_at = :at", Map.of("inputs", inputs, "at", Timestamp.from(at)));
    }

    void released(ManagementReview review, PersonId by, Instant at) {
        update(
                review,
                "state = 'RELEASED', released_by = :by, released_at = :at",
                Map.of("by", by.value(), "at", Timestamp.from(at)));
    }

    void minuted(ManagementReview review, Minutes minutes, PersonId by) {
        update(
                review,
                "state = 'MINUTED', held_on = :day, conclusion = :conclusion, minutes_by = :by, sent_back = ''",
                Map.of("day", minutes.heldOn(), "conclusion", minutes.conclusion(), "by", by.value()));
    }

    void sentBack(ManagementReview review, String reason) {
        update(review, "state = 'RELEASED', sent_back = :reason", Map.of("reason", reason));
    }

    void approved(ManagementReview review, PersonId by, Instant at, String text) {
        update(
                review,
                "state = 'ACTIONS', approved_by = :by, approved_at = :at, minutes = :text",
                Map.of("by", by.value(), "at", Timestamp.from(at), "text", text));
    }

    void ended(ManagementReview review, ReviewState state, Instant at) {
        update(review, "state = :state, ended_at = :at", Map.of("state", state.name(), "at", Timestamp.from(at)));
    }

    private void update(ManagementReview review, String assignments, Map<String, ?> values) {
        jdbc.sql("update review_review set version = version + 1, " + assignments + " where id = :id")
                .params(values)
                .param("id", review.id())
                .update();
    }

    /** Makes everything else that changes this review wait until the transaction ends. @throws NotFound if none */
    ManagementReview lock(CaseId caseId) {
        return one("case_id = ? for update", caseId.value()).orElseThrow(() -> new NotFound("review of case", caseId));
    }

    ManagementReview get(CaseId caseId) {
        return one("case_id = ?", caseId.value()).orElseThrow(() -> new NotFound("review of case", caseId));
    }

    Optional<ManagementReview> byNumber(String number) {
        return one("number = ?", number);
    }

    Optional<ManagementReview> find(UUID id) {
        return one("id = ?", id);
    }

    List<ManagementReview> all(Collection<UUID> ids) {
        return list("id = any (?)", (Object) ids.toArray(UUID[]::new));
    }

    Optional<ManagementReview> preparing() {
        return one(PREPARING);
    }

    /** The last one with approved minutes. */
    Optional<ManagementReview> lastHeld() {
        return one("state in ('ACTIONS', 'COMPLETED') order by held_on desc, started_at desc limit 1");
    }

    /** Those whose pack was released, the earliest first. */
    List<ManagementReview> released(int limit) {
        return list("id in (select id from review_review where released_at is not null and state <> 'CANCELLED'"
                + " order by released_at desc limit " + limit + ") order by released_at");
    }

    Optional<Instant> lastCancelled() {
        return jdbc.sql("select max(ended_at) from review_review where state = 'CANCELLED'")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /**
     * The day from which on reviews are planned, kept when it is asked for the first time; everything else that plans waits
     * until the transaction ends.
     */
    LocalDate lockPlan(LocalDate today) {
        jdbc.sql("insert into review_plan (since) values (?) on conflict do nothing")
                .param(today)
                .update();
        return jdbc.sql("select since from review_plan for update")
                .query(LocalDate.class)
                .single();
    }

    Optional<LocalDate> plannedSince() {
        return jdbc.sql("select since from review_plan").query(LocalDate.class).optional();
    }

    /** @throws Conflict if one is being prepared */
    void requireNone() {
        preparing().ifPresent(running -> {
            throw new Conflict("review-running", running.number());
        });
    }

    private Optional<ManagementReview> one(String condition, Object... values) {
        return list(condition, values).stream().findFirst();
    }

    private List<ManagementReview> list(String condition, Object... values) {
        return jdbc.sql("select * from review_review where " + condition)
                .params(values)
                .query((row, number) -> read(row))
                .list();
    }

    static ManagementReview read(ResultSet row) throws SQLException {
        return new ManagementReview(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("number"),
                ReviewState.valueOf(row.getString("state")),
                row.getObject("planned_on", LocalDate.class),
                day(row, "meets_on"),
                List.of((UUID[]) row.getArray("participants").getArray()).stream()
                        .map(PersonId::new)
                        .toList(),
                row.getTimestamp("started_at").toInstant(),
                moment(row, "assembled_at"),
                row.getString("inputs"),
                person(row, "released_by"),
                moment(row, "released_at"),
                day(row, "held_on"),
                row.getString("conclusion"),
                person(row, "minutes_by"),
                row.getString("sent_back"),
                person(row, "approved_by"),
                moment(row, "approved_at"));
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }
}
