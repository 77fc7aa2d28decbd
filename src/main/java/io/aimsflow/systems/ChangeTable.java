package io.aimsflow.systems;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Cursor;
import io.aimsflow.shared.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the history: never changed, only added to. */
@Component
class ChangeTable {

    private static final String ORDER = "history";

    private final JdbcClient jdbc;

    ChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SystemId system, ChangeEntry entry) {
        jdbc.sql("insert into systems_change values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        entry.id(),
                        system.value(),
                        Timestamp.from(entry.at()),
                        entry.by().person().value(),
                        entry.by().onBehalfOf().map(PersonId::value).orElse(null),
                        entry.way().name(),
                        entry.reason()))
                .update();
        for (int i = 0; i < entry.changes().size(); i++) {
            var change = entry.changes().get(i);
            jdbc.sql("insert into systems_change_item values (?, ?, ?, ?, ?, ?)")
                    .params(entry.id(), i, change.aspect(), change.about(), change.before(), change.after())
                    .update();
        }
    }

    ChangePage page(SystemId system, String after, int limit) {
        var heads = heads(system, Cursor.parse(after, ORDER).filter(Cursor::isMoment), limit + 1);
        var shown = heads.subList(0, Math.min(limit, heads.size()));
        var items = items(shown.stream().map(ChangeEntry::id).toArray(UUID[]::new));
        var entries = shown.stream()
                .map(head -> new ChangeEntry(
                        head.id(),
                        head.at(),
                        head.by(),
                        head.way(),
                        head.reason(),
                        items.getOrDefault(head.id(), List.of())))
                .toList();
        var next = heads.size() > limit ? cursor(shown.get(limit - 1)) : "";
        return new ChangePage(entries, next);
    }

    /** What changed since then, the oldest first. */
    List<Change> since(SystemId system, Instant then) {
        return jdbc.sql("select i.* from systems_change c join systems_change_item i on i.change_id = c.id"
                        + " where c.system_id = ? and c.at > ? order by c.at, c.id, i.position")
                .params(system.value(), Timestamp.from(then))
                .query((row, number) -> change(row))
                .list();
    }

    private List<ChangeEntry> heads(SystemId system, Optional<Cursor> after, int limit) {
        var beyond = after.isPresent() ? " and (at, id) < (cast(:at as timestamptz), :id)" : "";
        return jdbc.sql("select * from systems_change where system_id = :system" + beyond
                        + " order by at desc, id desc limit :limit")
                .param("system", system.value())
                .param("at", after.map(Cursor::value).orElse(null))
                .param("id", after.map(Cursor::id).orElse(null))
                .param("limit", limit)
                .query((row, number) -> new ChangeEntry(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        new Actor(
                                new PersonId(row.getObject("person", UUID.class)),
                                Optional.ofNullable(row.getObject("on_behalf_of", UUID.class))
                                        .map(PersonId::new)),
                        Way.valueOf(row.getString("way")),
                        row.getString("reason"),
                        List.of()))
                .list();
    }

    private Map<UUID, List<Change>> items(UUID[] entries) {
        return jdbc
                .sql("select * from systems_change_item where change_id = any (?) order by change_id, position")
                .param(entries)
                .query((row, number) -> Map.entry(row.getObject("change_id", UUID.class), change(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Change change(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Change(
                row.getString("aspect"), row.getString("about"), row.getString("before"), row.getString("after"));
    }

    private static String cursor(ChangeEntry last) {
        return Cursor.at(ORDER, last.id(), last.at()).text();
    }
}
