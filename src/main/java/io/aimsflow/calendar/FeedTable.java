package io.aimsflow.calendar;

import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of feeds, and of how each thing in them stood when somebody last asked. */
@Component
class FeedTable {

    private static final Duration USE_NOTED = Duration.ofHours(1);

    /** So long it is known how something stood that is gone: by then no calendar program shows it any more. */
    private static final Duration KEPT = Duration.ofDays(400);

    private static final String STAND = """
            insert into calendar_feed_entry as e (person, entry, content, sequence, changed_at)
            select :person, entry, content, 0, :now
            from unnest(cast(:entries as text[]), cast(:contents as text[])) as due (entry, content)
            on conflict (person, entry) do update
              set content = excluded.content, sequence = e.sequence + 1, changed_at = excluded.changed_at
              where e.content <> excluded.content""";

    private final JdbcClient jdbc;

    FeedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A feed that works.
     *
     * @param content as it was when somebody last asked
     * @param changedAt since when it is so
     */
    record Known(PersonId person, Optional<String> content, Optional<Instant> changedAt, Optional<Instant> lastUsedAt) {

        boolean toBeNoted(Instant now) {
            return lastUsedAt
                    .filter(noted -> noted.isAfter(now.minus(USE_NOTED)))
                    .isEmpty();
        }
    }

    /** How something stands: for the how manieth time it is changed, and since when. */
    record Standing(int sequence, Instant changedAt) {}

    Optional<Feed> of(PersonId person) {
        return jdbc.sql("select created_at, last_used_at from calendar_feed where person = ?")
                .param(person.value())
                .query((row, number) ->
                        new Feed(instant(row, "created_at").orElseThrow(), instant(row, "last_used_at")))
                .optional();
    }

    /** The feed has this secret from now on, and none before. */
    void write(PersonId person, byte[] hash, Instant now) {
        jdbc.sql("insert into calendar_feed (person, hash, created_at) values (:person, :hash, :now)"
                        + " on conflict (person) do update set hash = :hash, created_at = :now, last_used_at = null")
                .param("person", person.value())
                .param("hash", hash)
                .param("now", at(now))
                .update();
    }

    boolean remove(PersonId person) {
        return jdbc.sql("delete from calendar_feed where person = ?")
                        .param(person.value())
                        .update()
                > 0;
    }

    Optional<Known> find(byte[] hash) {
        return jdbc.sql("select person, content, changed_at, last_used_at from calendar_feed where hash = ?")
                .param(hash)
                .query((row, number) -> new Known(
                        new PersonId(row.getObject("person", UUID.class)),
                        Optional.ofNullable(row.getString("content")),
                        instant(row, "changed_at"),
                        instant(row, "last_used_at")))
                .optional();
    }

    void noteUse(PersonId person, Instant now) {
        jdbc.sql("update calendar_feed set last_used_at = ? where person = ?")
                .params(at(now), person.value())
                .update();
    }

    /** The feed holds these from now on, by their ids. */
    void stand(PersonId person, String content, Map<String, String> contents, Instant now) {
        var entries = contents.keySet().toArray(String[]::new);
        jdbc.sql(STAND)
                .param("person", person.value())
                .param("entries", entries)
                .param("contents", contents.values().toArray(String[]::new))
                .param("now", at(now))
                .update();
        jdbc.sql("delete from calendar_feed_entry where person = ? and entry <> all (?) and changed_at < ?")
                .params(person.value(), entries, at(now.minus(KEPT)))
                .update();
        jdbc.sql("update calendar_feed set content = ?, changed_at = ? where person = ?")
                .params(content, at(now), person.value())
                .update();
    }

    Map<String, Standing> standings(PersonId person) {
        Map<String, Standing> standings = new HashMap<>();
        jdbc.sql("select entry, sequence, changed_at from calendar_feed_entry where person = ?")
                .param(person.value())
                .query(row -> {
                    var standing = new Standing(
                            row.getInt("sequence"), instant(row, "changed_at").orElseThrow());
                    standings.put(row.getString("entry"), standing);
                });
        return standings;
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
