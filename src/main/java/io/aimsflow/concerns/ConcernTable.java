package io.aimsflow.concerns;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Cursor;
import io.aimsflow.shared.LikePattern;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of concerns. */
@Component
class ConcernTable {

    private static final String SORT = "NEWEST";

    private final JdbcClient jdbc;

    ConcernTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Concern concern) {
        var reported = concern.reported();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", concern.id());
        row.put("case", concern.caseId().value());
        row.put("number", concern.number());
        row.put("title", concern.title());
        row.put("what", reported.whatHappened());
        row.put("system", reported.system());
        row.put("occurred", reported.occurred());
        row.put("affected", reported.affected());
        row.put("name", reported.name());
        row.put("mail", reported.mail());
        row.put("language", reported.language());
        row.put("reporter", reported.reporter().map(PersonId::value).orElse(null));
        row.put("secret", concern.secretHash());
        row.put("at", at(concern.reportedAt()));
        row.put("due", at(concern.triageDue()));
        jdbc.sql("""
                insert into concerns_concern (id, case_id, number, title, what_happened, system, occurred, affected,
                  reporter_name, reporter_mail, language, reporter, secret_hash, state, reported_at, triage_due)
                values (:id, :case, :number, :title, :what, :system, :occurred, :affected, :name, :mail, :language,
                  :reporter, :secret, 'RECEIVED', :at, :due)""").params(row).update();
    }

    Optional<Concern> ofCase(CaseId caseId) {
        return jdbc.sql("select * from concerns_concern where case_id = ?")
                .param(caseId.value())
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<Concern> byNumber(String number) {
        return jdbc.sql("select * from concerns_concern where number = ?")
                .param(number)
                .query((row, index) -> read(row))
                .optional();
    }

    List<Concern> byIds(Collection<UUID> ids) {
        return jdbc.sql("select * from concerns_concern where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    /** Keeps what triage decided. */
    void triaged(UUID id, ConcernState state, String title, Optional<String> followedBy, Instant now) {
        jdbc.sql("update concerns_concern set state = ?, title = ?, followed_by = ?, triaged_at = ?, ended_at = ?"
                        + " where id = ?")
                .params(Arrays.asList(
                        state.name(), title, followedBy.orElse(null), at(now), state.ended() ? at(now) : null, id))
                .update();
    }

    void state(UUID id, ConcernState state, Optional<Instant> ended) {
        jdbc.sql("update concerns_concern set state = ?, ended_at = ? where id = ?")
                .params(Arrays.asList(state.name(), ended.map(ConcernTable::at).orElse(null), id))
                .update();
    }

    /** The newest first. */
    ConcernPage page(ConcernFilter filter, boolean all, UUID[] viewers) {
        var cursor = Cursor.parse(filter.after(), SORT).filter(Cursor::isMoment);
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("all", all);
        asked.put("viewers", viewers);
        asked.put("state", filter.state().map(Enum::name).orElse(null));
        asked.put("open", filter.open());
        asked.put("search", filter.search());
        asked.put("like", LikePattern.containing(filter.search()));
        asked.put("limit", filter.limit() + 1);
        cursor.ifPresent(end -> {
            asked.put("afterAt", end.value());
            asked.put("afterId", end.id());
        });
        var rows = jdbc.sql("select * from concerns_concern c where " + VISIBLE + """
                          and (:state::text is null or c.state = :state)
                          and (not :open or c.ended_at is null)
                          and (:search = '' or c.number ilike :like or c.title ilike :like or c.what_happened ilike :like)
                        """
                        + (cursor.isPresent() ? " and (c.reported_at, c.id) < (:afterAt::timestamptz, :afterId)" : "")
                        + " order by c.reported_at desc, c.id desc limit :limit")
                .params(asked)
                .query((row, number) -> read(row))
                .list();
        var more = rows.size() > filter.limit();
        var lines = more ? rows.subList(0, filter.limit()) : rows;
        var last = more ? lines.get(lines.size() - 1) : null;
        return new ConcernPage(
                lines,
                last == null
                        ? ""
                        : Cursor.at(SORT, last.id(), last.reportedAt()).text());
    }

    /** For use in a query on {@code concerns_concern c}: readers see all, members what they reported with their name. */
    static final String VISIBLE = "(:all or c.reporter = any (:viewers))";

    private static Concern read(ResultSet row) throws SQLException {
        var reported = new NewConcern(
                row.getString("what_happened"),
                row.getString("system"),
                row.getString("occurred"),
                row.getString("affected"),
                row.getString("reporter_name"),
                row.getString("reporter_mail"),
                row.getString("language"),
                Optional.ofNullable(row.getObject("reporter", UUID.class)).map(PersonId::new));
        return new Concern(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                reported,
                ConcernState.valueOf(row.getString("state")),
                row.getTimestamp("reported_at").toInstant(),
                row.getTimestamp("triage_due").toInstant(),
                instant(row, "triaged_at"),
                instant(row, "ended_at"),
                Optional.ofNullable(row.getString("followed_by")),
                row.getBytes("secret_hash"));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(java.sql.Timestamp::toInstant);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
