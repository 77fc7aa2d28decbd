package io.aimsflow.impact;

import io.aimsflow.impact.ImpactFilter.Sort;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Cursor;
import io.aimsflow.shared.LikePattern;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.SystemId;
import io.aimsflow.systems.SystemLookup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages of the register: one statement for the lines and one for their number, however long it is. */
@Component
class ImpactRegister {

    private static final String RUNNING = " r.state not in ('APPROVED', 'STOPPED', 'CANCELLED')";

    /** For use in a query on {@code impact_assessment a}. */
    static final String VISIBLE = "(:all or a.owner = any (:viewers) or a.system_id = any (:owned))";

    private static final String FILTERED = "from impact_assessment a where " + VISIBLE + """

              and (:state::text is null or a.state = :state)
              and (:level::text is null or a.level = :level)
              and (:earlier or a.standing or a.state not in ('APPROVED', 'STOPPED', 'CANCELLED'))
              and (:due::date is null or (a.standing and a.next_review <= :due and not exists (
                select 1 from impact_assessment r where r.system_id = a.system_id and""" + RUNNING + """
            )))
              and (:search = '' or a.number ilike :like or a.system_number ilike :like or a.system_name ilike :like)
            """;

    private final JdbcClient jdbc;
    private final ImpactAccess access;
    private final SystemLookup systems;

    ImpactRegister(JdbcClient jdbc, ImpactAccess access, SystemLookup systems) {
        this.jdbc = jdbc;
        this.access = access;
        this.systems = systems;
    }

    private record Row(ImpactLine line, String value) {}

    ImpactPage page(ImpactFilter filter, PersonId viewer) {
        var parameters = parameters(filter, viewer);
        var found = rows(filter, parameters);
        var more = found.size() > filter.limit();
        var shown = more ? found.subList(0, filter.limit()) : found;
        var next = more ? cursor(shown.get(shown.size() - 1), filter) : "";
        var total = jdbc.sql("select count(*) " + FILTERED)
                .params(parameters)
                .query(Long.class)
                .single();
        return new ImpactPage(shown.stream().map(Row::line).toList(), total, next);
    }

    /** Three statements: who was assessed, and two for the systems that were not. */
    Unassessed unassessed(PersonId viewer, String after, int limit) {
        var of = access.readsAll(viewer)
                ? Optional.<Collection<PersonId>>empty()
                : Optional.<Collection<PersonId>>of(access.ids(viewer));
        var assessed = jdbc
                .sql("select distinct system_id from impact_assessment where state <> 'CANCELLED'")
                .query(UUID.class)
                .list()
                .stream()
                .map(SystemId::new)
                .toList();
        var found = systems.inUseBut(assessed, of, after, limit + 1);
        var more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        var next = more ? shown.get(limit - 1).number() : "";
        return new Unassessed(shown, systems.countInUseBut(assessed, of), next);
    }

    private List<Row> rows(ImpactFilter filter, Map<String, Object> parameters) {
        var sort = filter.sort();
        var after = Cursor.parse(filter.after(), sort.name()).filter(cursor -> fits(cursor, sort));
        var beyond = after.isEmpty()
                ? ""
                : " and (%s, a.id) %s (:afterValue::%s, :afterId)"
                        .formatted(sort.expression, sort.descending ? "<" : ">", sort.type);
        var direction = sort.descending ? " desc" : "";
        var asked = new HashMap<>(parameters);
        asked.put("limit", filter.limit() + 1);
        after.ifPresent(cursor -> {
            asked.put("afterValue", cursor.value());
            asked.put("afterId", cursor.id());
        });
        return jdbc.sql("select a.*, (" + sort.expression
                        + ")::text as sorted, exists (select 1 from impact_assessment r"
                        + " where r.system_id = a.system_id and" + RUNNING + ") as running " + FILTERED + beyond
                        + " order by " + sort.expression + direction + ", a.id" + direction + " limit :limit")
                .params(asked)
                .query(ImpactRegister::row)
                .list();
    }

    private Map<String, Object> parameters(ImpactFilter filter, PersonId viewer) {
        var search = filter.search().strip();
        var all = access.readsAll(viewer);
        var viewers = access.ids(viewer);
        var owned = all ? Set.<SystemId>of() : systems.ownedBy(viewers);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("all", all);
        parameters.put("viewers", viewers.stream().map(PersonId::value).toArray(UUID[]::new));
        parameters.put("owned", owned.stream().map(SystemId::value).toArray(UUID[]::new));
        parameters.put("state", filter.state().map(Enum::name).orElse(null));
        parameters.put("level", filter.level().map(Enum::name).orElse(null));
        parameters.put("earlier", filter.earlier());
        parameters.put("due", filter.dueUntil().orElse(null));
        parameters.put("search", search);
        parameters.put("like", LikePattern.containing(search));
        return parameters;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var line = new ImpactLine(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("number"),
                new SystemId(row.getObject("system_id", UUID.class)),
                row.getString("system_number"),
                row.getString("system_name"),
                Optional.ofNullable(row.getObject("owner", UUID.class)).map(PersonId::new),
                ImpactState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("level")).map(ImpactLevel::valueOf),
                row.getBoolean("fundamental_rights"),
                row.getTimestamp("started_at").toInstant(),
                Optional.ofNullable(row.getObject("version", Integer.class)),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("next_review", LocalDate.class)),
                row.getBoolean("standing"),
                row.getBoolean("running"));
        return new Row(line, row.getString("sorted"));
    }

    private static String cursor(Row last, ImpactFilter filter) {
        var value = filter.sort() == Sort.NEWEST ? last.line().startedAt().toString() : last.value();
        return new Cursor(filter.sort().name(), last.line().id(), value).text();
    }

    private static boolean fits(Cursor cursor, Sort sort) {
        return switch (sort) {
            case NEWEST -> cursor.isMoment();
            case REVIEW -> cursor.value().matches("infinity|\\d{4}-\\d{2}-\\d{2}");
            case SYSTEM -> true;
        };
    }
}
