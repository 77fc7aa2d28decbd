package io.aimsflow.organisation;

import io.aimsflow.organisation.ContextDetails.Addressed;
import io.aimsflow.organisation.ContextDetails.Category;
import io.aimsflow.organisation.ContextDetails.Place;
import io.aimsflow.organisation.ContextDetails.Relevance;
import io.aimsflow.organisation.ContextEntry.State;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.LikePattern;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of issues and interested parties. */
@Component
class ContextTable {

    private static final String INSERT = """
            insert into organisation_context_entry (id, version, kind, number, place, title, description, meaning, category,
              relevance, addressed, owner, state, reason, added_on, review_due, created_at, created_by)
            values (:id, 0, :kind, nextval(cast(:sequence as regclass)), :place, :title, :description, :meaning, :category,
              :relevance, :addressed, :owner, 'CURRENT', '', :addedOn, :reviewDue, :createdAt, :createdBy)""";

    private static final String CHANGE = """
            update organisation_context_entry set version = version + 1, place = :place, title = :title,
              description = :description, meaning = :meaning, category = :category, relevance = :relevance,
              addressed = :addressed, owner = :owner
            where id = :id and version = :version""";

    private static final String PAGE = """
            select * from organisation_context_entry
            where kind = :kind and number > :after and (state = 'OVER') = :over
              and (:search = '' or title ilike :pattern or description ilike :pattern
                or (case kind when 'ISSUE' then 'ISS-' else 'PTY-' end) || lpad(number::text, 4, '0') ilike :pattern)
              and (cast(:place as text) is null or place = :place)
              and (cast(:category as text) is null or category = :category)
              and (cast(:owner as uuid) is null or owner = :owner)
              and (not :overdue or (state = 'CURRENT' and review_due < :today))
            order by number limit :limit""";

    private final JdbcClient jdbc;

    ContextTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, ContextDetails details, LocalDate today, LocalDate reviewDue, Instant now, PersonId by) {
        jdbc.sql(INSERT)
                .params(details(details))
                .param("id", id)
                .param("sequence", details.kind().sequence())
                .param("addedOn", today)
                .param("reviewDue", reviewDue)
                .param("createdAt", Timestamp.from(now))
                .param("createdBy", by.value())
                .update();
    }

    /** @throws Conflict if somebody changed it since */
    void change(ContextEntry entry, int seen, ContextDetails details) {
        var changed = jdbc.sql(CHANGE)
                .params(details(details))
                .param("id", entry.id())
                .param("version", seen)
                .update();
        if (changed == 0) {
            throw new Conflict("context-changed", entry.reference());
        }
    }

    /** It holds no longer. */
    void end(UUID id, String reason, LocalDate today) {
        jdbc.sql("update organisation_context_entry set version = version + 1, state = 'OVER', reason = ?, ended_on = ?"
                        + " where id = ?")
                .params(reason, today, id)
                .update();
    }

    void reviewed(UUID id, LocalDate today, LocalDate next) {
        jdbc.sql(
                        "update organisation_context_entry set version = version + 1, reviewed_on = ?, review_due = ? where id = ?")
                .params(today, next, id)
                .update();
    }

    /** Makes everything else that changes this entry wait until the transaction ends. @throws NotFound if none */
    ContextEntry lock(UUID id) {
        return list("id = ? for update", id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("entry of the context", id));
    }

    Optional<ContextEntry> find(UUID id) {
        return list("id = ?", id).stream().findFirst();
    }

    Optional<ContextEntry> byNumber(ContextKind kind, int number) {
        return list("kind = ? and number = ?", kind.name(), number).stream().findFirst();
    }

    List<ContextEntry> currentOf(PersonId owner) {
        return list("owner = ? and state = 'CURRENT' order by kind, number", owner.value());
    }

    /** All that holds, issues first. */
    List<ContextEntry> current() {
        return list("state = 'CURRENT' order by kind, number");
    }

    /** The day on which the first of those that hold was added. */
    Optional<LocalDate> firstAdded() {
        return jdbc.sql(
                        "select added_on from organisation_context_entry where state = 'CURRENT' order by added_on limit 1")
                .query(LocalDate.class)
                .optional();
    }

    ContextPage page(ContextFilter filter, LocalDate today) {
        var found = jdbc.sql(PAGE)
                .params(parameters(filter, today))
                .query((row, number) -> read(row))
                .list();
        var shown = found.subList(0, Math.min(filter.limit(), found.size()));
        var next = found.size() > filter.limit() ? shown.get(shown.size() - 1).number() : 0;
        return new ContextPage(shown, next);
    }

    private static Map<String, @Nullable Object> parameters(ContextFilter filter, LocalDate today) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("kind", filter.kind().name());
        parameters.put("today", today);
        parameters.put("after", filter.after());
        parameters.put("over", filter.over());
        parameters.put("search", filter.text());
        parameters.put("pattern", LikePattern.containing(filter.text()));
        parameters.put("place", filter.place().map(Enum::name).orElse(null));
        parameters.put("category", filter.category().map(Enum::name).orElse(null));
        parameters.put("owner", filter.owner().map(PersonId::value).orElse(null));
        parameters.put("overdue", filter.overdue());
        parameters.put("limit", filter.limit() + 1);
        return parameters;
    }

    private static Map<String, @Nullable Object> details(ContextDetails details) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("kind", details.kind().name());
        parameters.put("place", details.place().name());
        parameters.put("title", details.title());
        parameters.put("description", details.description());
        parameters.put("meaning", details.meaning());
        parameters.put("category", details.category().map(Enum::name).orElse(null));
        parameters.put("relevance", details.relevance().map(Enum::name).orElse(null));
        parameters.put("addressed", details.addressed().map(Enum::name).orElse(null));
        parameters.put("owner", details.owner().value());
        return parameters;
    }

    private List<ContextEntry> list(String condition, Object... values) {
        return jdbc.sql("select * from organisation_context_entry where " + condition)
                .params(values)
                .query((row, number) -> read(row))
                .list();
    }

    static ContextEntry read(ResultSet row) throws SQLException {
        return new ContextEntry(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getInt("number"),
                readDetails(row),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("reviewed_on", LocalDate.class)),
                row.getObject("review_due", LocalDate.class));
    }

    private static ContextDetails readDetails(ResultSet row) throws SQLException {
        return new ContextDetails(
                ContextKind.valueOf(row.getString("kind")),
                Place.valueOf(row.getString("place")),
                row.getString("title"),
                row.getString("description"),
                row.getString("meaning"),
                Optional.ofNullable(row.getString("category")).map(Category::valueOf),
                Optional.ofNullable(row.getString("relevance")).map(Relevance::valueOf),
                Optional.ofNullable(row.getString("addressed")).map(Addressed::valueOf),
                new PersonId(row.getObject("owner", UUID.class)));
    }
}
