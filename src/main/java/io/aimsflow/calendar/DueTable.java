package io.aimsflow.calendar;

import io.aimsflow.calendar.CalendarFilter.Whose;
import io.aimsflow.due.DueKind;
import io.aimsflow.due.DueSource;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks all sources with one statement. */
@Component
class DueTable {

    /** Before all that can be due. */
    static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private static final String ONE = """
            select id, kind, word, number, title, cast(title_de as text) as title_de, cast(person as uuid) as person,
              cast(roles as text[]) as roles, day, path from (%s) source""";

    private static final Map<Whose, String> WHOSE = Map.of(
            Whose.MINE,
            "(e.person = any (:viewers) or e.person is null and e.roles && cast(:roles as text[]))",
            Whose.TEAM,
            "e.person = any (:team)",
            Whose.ALL,
            "true");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;
    private final String all;
    private final Set<DueKind> kinds = EnumSet.noneOf(DueKind.class);

    DueTable(
            JdbcClient jdbc,
            List<DueSource> sources,
            Clock clock,
            @Value("${aimsflow.organisation.zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
        this.all = sources.stream()
                .map(source -> ONE.formatted(source.select()))
                .collect(Collectors.joining("\nunion all\n"));
        sources.forEach(source -> kinds.addAll(source.kinds()));
    }

    /** Days, both included. */
    record Span(LocalDate from, LocalDate until) {}

    /** Of which kinds the things are that sources know. */
    Collection<DueKind> kinds() {
        return kinds;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** The days on which something is due, in their order, each with its first entries. */
    List<CalendarDay> days(Span span, CalendarFilter filter, CalendarViewer viewer, int perDay) {
        Map<LocalDate, List<CalendarEntry>> entries = new LinkedHashMap<>();
        Map<LocalDate, Long> totals = new HashMap<>();
        jdbc.sql("select * from (select e.*, row_number() over (partition by day order by kind, title, id) as place,"
                        + " count(*) over (partition by day) as total from " + asked(filter)
                        + ") counted where place <= :perDay order by day, place")
                .params(parameters(span, filter, viewer))
                .param("perDay", perDay)
                .query(row -> {
                    var entry = read(row, viewer.person().language());
                    entries.computeIfAbsent(entry.day(), day -> new ArrayList<>())
                            .add(entry);
                    totals.put(entry.day(), row.getLong("total"));
                });
        return entries.entrySet().stream()
                .map(each -> new CalendarDay(each.getKey(), each.getValue(), totals.getOrDefault(each.getKey(), 0L)))
                .toList();
    }

    /** @param after what the page before ended with; empty for the first page */
    List<CalendarEntry> list(
            Span span, CalendarFilter filter, CalendarViewer viewer, Optional<CalendarPlace> after, int limit) {
        var beyond = after.isEmpty() ? "" : " and (e.day, e.id) > (:afterDay, :afterId)";
        var asked = parameters(span, filter, viewer);
        after.ifPresent(place -> {
            asked.put("afterDay", place.day());
            asked.put("afterId", place.id());
        });
        return jdbc.sql("select * from " + asked(filter) + beyond + " order by e.day, e.id limit :limit")
                .params(asked)
                .param("limit", limit)
                .query((row, number) -> read(row, viewer.person().language()))
                .list();
    }

    long count(Span span, CalendarFilter filter, CalendarViewer viewer) {
        return jdbc.sql("select count(*) from " + asked(filter))
                .params(parameters(span, filter, viewer))
                .query(Long.class)
                .single();
    }

    List<LateWork> late(CalendarFilter filter, CalendarViewer viewer, int limit) {
        return jdbc.sql("select person, count(*) as late, min(day) as oldest, sum(count(*)) over () as total from "
                        + asked(filter) + " group by person order by late desc, oldest, person limit :limit")
                .params(parameters(new Span(BEGINNING, today().minusDays(1)), filter, viewer))
                .param("limit", limit)
                .query((row, number) -> new LateWork(
                        Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                        row.getLong("late"),
                        row.getObject("oldest", LocalDate.class),
                        row.getLong("total")))
                .list();
    }

    private String asked(CalendarFilter filter) {
        return "(" + all + ") e where " + WHOSE.get(filter.whose())
                + (filter.nobody() ? " and e.person is null" : "")
                + (filter.person().isPresent() ? " and e.person = :person" : "")
                + (filter.kind().isPresent() ? " and e.kind = :kind" : "");
    }

    private Map<String, Object> parameters(Span span, CalendarFilter filter, CalendarViewer viewer) {
        Map<String, Object> parameters = new HashMap<>(viewer.parameters());
        parameters.put("from", span.from());
        parameters.put("until", span.until());
        parameters.put("fromAt", start(span.from()));
        parameters.put("untilAt", start(span.until().plusDays(1)));
        parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        parameters.put("zone", zone.getId());
        filter.person().ifPresent(person -> parameters.put("person", person.value()));
        filter.kind().ifPresent(kind -> parameters.put("kind", kind.name()));
        return parameters;
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    private static CalendarEntry read(ResultSet row, Locale language) throws SQLException {
        var german = language.getLanguage().equals("de") ? row.getString("title_de") : null;
        var roles = row.getArray("roles");
        return new CalendarEntry(
                row.getString("id"),
                DueKind.valueOf(row.getString("kind")),
                row.getString("word"),
                row.getString("number"),
                german == null ? row.getString("title") : german,
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                roles == null
                        ? List.of()
                        : Arrays.stream((String[]) roles.getArray())
                                .flatMap(role -> Role.withId(role).stream())
                                .toList(),
                row.getObject("day", LocalDate.class),
                row.getString("path"));
    }
}
