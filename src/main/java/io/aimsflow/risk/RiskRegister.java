package io.aimsflow.risk;

import io.aimsflow.risk.RiskFilter.Sort;
import io.aimsflow.risk.RiskMatrix.Cell;
import io.aimsflow.shared.Cursor;
import io.aimsflow.shared.LikePattern;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.SystemId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages of the register: one statement for the lines, one for their number, one for the heat map. */
@Component
class RiskRegister {

    /** For use in a query on {@code risk_risk r}. */
    static final String VISIBLE = """
            (:all or r.owner = any (:viewers)
                or exists (select from risk_system l where l.risk_id = r.id and l.system_id = any (:systems)))""";

    private static final String FILTERED = "from risk_risk r where " + VISIBLE + """

              and (:level::integer is null or r.rank = :level)
              and (:state::text is null or r.state = :state)
              and (:source::text is null or r.source = :source)
              and (:owner::uuid is null or r.owner = :owner)
              and (:system::uuid is null
                or exists (select from risk_system l where l.risk_id = r.id and l.system_id = :system))
              and (not :above or r.rank > :appetite)
              and (not :unjudged or r.rank = 0)
              and (:search = '' or r.title ilike :like or r.number ilike :like or r.event ilike :like)
            """;

    private static final String CELL = " and (:likelihood::integer is null or %s = :likelihood)"
            + " and (:impact::integer is null or %s = :impact)";

    private final JdbcClient jdbc;
    private final RiskTable table;
    private final RiskMatrix matrix;

    RiskRegister(JdbcClient jdbc, RiskTable table, RiskMatrix matrix) {
        this.jdbc = jdbc;
        this.table = table;
        this.matrix = matrix;
    }

    /** A page of the register, and how all that it finds spreads over the matrix: the register is counted once for both. */
    record Spread(RiskPage page, HeatMap map) {}

    /** A cell of the matrix, or of what nobody judged in part or at all: 0 stands for nothing. */
    private record Place(int likelihood, int impact) {

        boolean judged() {
            return likelihood > 0 && impact > 0;
        }

        boolean in(RiskFilter filter) {
            return filter.likelihood().orElse(likelihood) == likelihood
                    && filter.impact().orElse(impact) == impact;
        }
    }

    Spread spread(RiskFilter filter, RiskAccess.Viewer viewer) {
        var counts = counts(filter, viewer);
        var total = counts.entrySet().stream()
                .filter(count -> count.getKey().in(filter))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Spread(page(filter, viewer, total), map(counts));
    }

    RiskPage page(RiskFilter filter, RiskAccess.Viewer viewer) {
        var total = jdbc.sql("select count(*) " + where(filter))
                .params(parameters(filter, viewer))
                .query(Long.class)
                .single();
        return page(filter, viewer, total);
    }

    HeatMap heatMap(RiskFilter filter, RiskAccess.Viewer viewer) {
        return map(counts(filter, viewer));
    }

    /** One statement for both figures. */
    RisksNow now(RiskAccess.Viewer viewer) {
        var appetite = matrix.appetite();
        var parameters = parameters(RiskFilter.all(1), viewer);
        parameters.put("appetite", appetite.rank());
        Map<Cell, Long> cells = new HashMap<>();
        var above = new LongAdder();
        jdbc.sql("select r.likelihood, r.impact, count(*), count(*) filter (where r.rank > :appetite) " + FILTERED
                        + " group by 1, 2")
                .params(parameters)
                .query(row -> {
                    above.add(row.getLong(4));
                    if (row.getInt(1) > 0 && row.getInt(2) > 0) {
                        cells.put(new Cell(row.getInt(1), row.getInt(2)), row.getLong(3));
                    }
                });
        return new RisksNow(new HeatMap(matrix.levels(), cells, appetite), above.sum());
    }

    private RiskPage page(RiskFilter filter, RiskAccess.Viewer viewer, long total) {
        var found = rows(filter, where(filter), parameters(filter, viewer));
        var more = found.size() > filter.limit();
        var shown = more ? found.subList(0, filter.limit()) : found;
        var next = more ? cursor(shown.get(shown.size() - 1), filter.sort()) : "";
        return new RiskPage(List.copyOf(shown), total, next);
    }

    private static String where(RiskFilter filter) {
        return FILTERED + CELL.formatted(filter.view().likelihood, filter.view().impact);
    }

    private Map<Place, Long> counts(RiskFilter filter, RiskAccess.Viewer viewer) {
        var view = filter.view();
        Map<Place, Long> counts = new HashMap<>();
        jdbc.sql("select coalesce(%s, 0), coalesce(%s, 0), count(*) ".formatted(view.likelihood, view.impact) + FILTERED
                        + " group by 1, 2")
                .params(parameters(filter, viewer))
                .query(row -> {
                    counts.put(new Place(row.getInt(1), row.getInt(2)), row.getLong(3));
                });
        return counts;
    }

    private HeatMap map(Map<Place, Long> counts) {
        Map<Cell, Long> cells = new HashMap<>();
        counts.forEach((place, count) -> {
            if (place.judged()) {
                cells.put(new Cell(place.likelihood, place.impact), count);
            }
        });
        return new HeatMap(matrix.levels(), cells, matrix.appetite());
    }

    private List<Risk> rows(RiskFilter filter, String where, Map<String, Object> parameters) {
        var sort = filter.sort();
        var after = Cursor.parse(filter.after(), sort.name()).filter(cursor -> fits(cursor, sort));
        var beyond = after.isEmpty()
                ? ""
                : " and (%s, r.id) %s (:afterValue::%s, :afterId)"
                        .formatted(sort.expression, sort.descending ? "<" : ">", sort.type);
        var direction = sort.descending ? " desc" : "";
        var asked = new HashMap<>(parameters);
        asked.put("limit", filter.limit() + 1);
        after.ifPresent(cursor -> {
            asked.put("afterValue", cursor.value());
            asked.put("afterId", cursor.id());
        });
        return jdbc.sql(RiskTable.SELECT + where + beyond + " order by " + sort.expression + direction + ", r.id"
                        + direction + " limit :limit")
                .params(asked)
                .query(table::read)
                .list();
    }

    private Map<String, Object> parameters(RiskFilter filter, RiskAccess.Viewer viewer) {
        var search = filter.search().strip();
        var parameters = new HashMap<String, Object>();
        parameters.put("all", viewer.readsAll());
        parameters.put("viewers", viewer.uuids());
        parameters.put("systems", viewer.systemUuids());
        parameters.put("level", filter.level().map(RiskLevel::rank).orElse(null));
        parameters.put("state", filter.state().map(Enum::name).orElse(null));
        parameters.put("source", filter.source().map(Enum::name).orElse(null));
        parameters.put("owner", filter.owner().map(PersonId::value).orElse(null));
        parameters.put("system", filter.system().map(SystemId::value).orElse(null));
        parameters.put("above", filter.above());
        parameters.put("appetite", filter.above() ? matrix.appetite().rank() : 0);
        parameters.put("unjudged", filter.unjudged());
        parameters.put("likelihood", number(filter.likelihood()));
        parameters.put("impact", number(filter.impact()));
        parameters.put("search", search);
        parameters.put("like", LikePattern.containing(search));
        return parameters;
    }

    @Nullable
    private static Integer number(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static String cursor(Risk last, Sort sort) {
        var value = switch (sort) {
            case LEVEL -> last.level().map(level -> "" + level.rank()).orElse("0");
            case TITLE -> last.details().title().toLowerCase(Locale.ROOT);
            case NUMBER -> last.number();
            case NEWEST -> last.createdAt().toString();
            case CHANGED -> last.changedAt().toString();
        };
        return new Cursor(sort.name(), last.id().value(), value).text();
    }

    private static boolean fits(Cursor cursor, Sort sort) {
        return switch (sort.type) {
            case "integer" -> cursor.value().matches("\\d");
            case "timestamptz" -> cursor.isMoment();
            default -> true;
        };
    }
}
