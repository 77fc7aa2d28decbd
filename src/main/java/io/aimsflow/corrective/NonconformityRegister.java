package io.aimsflow.corrective;

import io.aimsflow.identity.People;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Cursor;
import io.aimsflow.shared.LikePattern;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages of the register: one statement for the lines and one for the counts, however long it is. */
@Component
class NonconformityRegister {

    /** Hold one of these to see all nonconformities; the model's {@code readableBy} names the same. */
    static final Set<Role> READERS =
            Set.of(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT, Role.INTERNAL_AUDITOR, Role.LEAD_AUDITOR);

    /** For use in a query on {@code corrective_nonconformity n}. */
    static final String VISIBLE = """
            (:all or n.reporter = any (:viewers) or n.owner = any (:viewers) or exists (
                select 1 from corrective_action a where a.nonconformity_id = n.id and a.owner = any (:viewers)))""";

    private static final String FILTERED = "from corrective_nonconformity n where " + VISIBLE + """

              and (:severity::text is null or n.severity = :severity)
              and (not :unjudged or n.severity is null)
              and (:reportedUntil::timestamptz is null or n.reported_at <= :reportedUntil)
              and (:olderUntil::timestamptz is null or n.reported_at > :olderUntil)
              and (:source::text is null or n.source = :source)
              and (:owner::uuid is null or n.owner = :owner)
              and (:search = '' or n.title ilike :like or n.number ilike :like or n.external_reference ilike :like)
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    NonconformityRegister(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    NonconformityPage page(NonconformityFilter filter, PersonId viewer) {
        var parameters = parameters(filter, viewer);
        var rows = rows(filter, parameters);
        var more = rows.size() > filter.limit();
        var shown = more ? rows.subList(0, filter.limit()) : rows;
        var next = more ? shown.get(shown.size() - 1).cursor() : "";
        return new NonconformityPage(shown.stream().map(Row::line).toList(), counts(parameters), next);
    }

    private record Row(NonconformityLine line, String cursor) {}

    private List<Row> rows(NonconformityFilter filter, Map<String, Object> parameters) {
        var sort = filter.sort();
        var cursor = Cursor.parse(filter.after(), sort.name())
                .filter(at -> sort == NonconformityFilter.Sort.TITLE || at.isMoment());
        var beyond = cursor.isEmpty()
                ? ""
                : " and (%s, n.id) %s (:afterValue::%s, :afterId)"
                        .formatted(sort.expression, sort.descending ? "<" : ">", sort.type);
        var direction = sort.descending ? " desc" : "";
        var sql = "select n.*, lower(n.title) as sort_title, (select count(*) from corrective_action a"
                + " where a.nonconformity_id = n.id and a.done_by is null and a.round = n.failures) as open_actions "
                + FILTERED + " and (:states::text[] is null or n.state = any (:states))" + beyond + " order by "
                + sort.expression + direction + ", n.id" + direction + " limit :limit";
        var asked = new HashMap<>(parameters);
        asked.put("states", filter.states().isEmpty() ? null : names(filter));
        asked.put("limit", filter.limit() + 1);
        cursor.ifPresent(at -> {
            asked.put("afterValue", at.value());
            asked.put("afterId", at.id());
        });
        return jdbc.sql(sql)
                .params(asked)
                .query((row, number) -> row(row, sort))
                .list();
    }

    private Map<NonconformityState, Long> counts(Map<String, Object> parameters) {
        Map<NonconformityState, Long> counts = new EnumMap<>(NonconformityState.class);
        jdbc.sql("select n.state, count(*) " + FILTERED + " group by n.state")
                .params(parameters)
                .query(row -> {
                    counts.put(NonconformityState.valueOf(row.getString(1)), row.getLong(2));
                });
        return Collections.unmodifiableMap(counts);
    }

    private Map<String, Object> parameters(NonconformityFilter filter, PersonId viewer) {
        var person = people.get(viewer);
        var parameters = new HashMap<String, Object>();
        parameters.put("all", READERS.stream().anyMatch(person::is));
        parameters.put("viewers", viewers(viewer));
        parameters.put("severity", filter.severity().map(Enum::name).orElse(null));
        parameters.put("unjudged", filter.unjudged());
        var now = clock.instant();
        parameters.put("reportedUntil", moment(filter.age().map(age -> age.reportedUntil(now))));
        parameters.put("olderUntil", moment(filter.age().flatMap(age -> age.olderUntil(now))));
        parameters.put("source", filter.source().map(Enum::name).orElse(null));
        parameters.put("owner", filter.owner().map(PersonId::value).orElse(null));
        parameters.put("search", filter.search().strip());
        parameters.put("like", LikePattern.containing(filter.search().strip()));
        return parameters;
    }

    private static @Nullable OffsetDateTime moment(Optional<Instant> instant) {
        return instant.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private UUID[] viewers(PersonId viewer) {
        return Stream.concat(Stream.of(viewer), people.absentFor(viewer).stream())
                .map(PersonId::value)
                .toArray(UUID[]::new);
    }

    private static String[] names(NonconformityFilter filter) {
        return filter.states().stream().map(Enum::name).toArray(String[]::new);
    }

    private static Row row(ResultSet row, NonconformityFilter.Sort sort) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var line = new NonconformityLine(
                id,
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                NonconformityState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("severity")).map(Severity::valueOf),
                Source.valueOf(row.getString("source")),
                row.getString("requirement"),
                Optional.ofNullable(row.getObject("owner", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getString("occurred")).map(Occurred::new),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getInt("failures"),
                row.getInt("open_actions"),
                Optional.ofNullable(row.getString("external_reference")).orElse(""));
        return new Row(line, cursor(line, row.getString("sort_title"), sort));
    }

    private static String cursor(NonconformityLine line, String title, NonconformityFilter.Sort sort) {
        var value = sort == NonconformityFilter.Sort.TITLE
                ? title
                : line.reportedAt().toString();
        return new Cursor(sort.name(), line.id(), value).text();
    }
}
