package io.aimsflow.risk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts risks per level and month with one statement: from today's levels back through what the history says of changes. */
@Component
class TrendTable {

    private static final int MONTHS = 12;

    /**
     * Risks that never changed their level are counted as they stand; those that did are moved from the level of today to the
     * one before their first change after the month. So the statement grows with the changes, not with risks times months.
     */
    private static final String COUNTS = """
            with month as (select nr, ends from unnest(:ends::timestamptz[]) with ordinality as m (ends, nr)),
            seen as materialized (
              select r.id, r.inherent_rank, r.residual_rank, r.rank, width_bucket(r.created_at, :ends::timestamptz[]) as born
              from risk_risk r where %s),
            shift as (
              select s.id, s.risk_id, s.at, change ->> 'aspect' as aspect,
                coalesce(array_position(:levels::text[], change ->> 'before'), 0) as before
              from risk_step s cross join lateral jsonb_array_elements(s.changes::jsonb) change
              where s.at >= (:ends::timestamptz[])[1] and s.changes like '%%\\_LEVEL"%%'
                and change ->> 'aspect' in (:inherent, :residual)),
            earlier as (
              select m.nr, s.risk_id,
                (array_agg(s.before order by s.at, s.id) filter (where s.aspect = :inherent))[1] as inherent,
                (array_agg(s.before order by s.at, s.id) filter (where s.aspect = :residual))[1] as residual
              from shift s join month m on s.at >= m.ends group by m.nr, s.risk_id),
            moved as (
              select e.nr, r.rank as today, coalesce(nullif(coalesce(e.residual, r.residual_rank), 0),
                coalesce(e.inherent, r.inherent_rank), 0) as formerly
              from earlier e join seen r on r.id = e.risk_id where r.born < e.nr),
            born as (select born, rank, count(*) as n from seen group by born, rank)
            select nr, rank, sum(n) as n from (
              select m.nr, b.rank, b.n from born b join month m on b.born < m.nr
              union all select nr, today, -1 from moved
              union all select nr, formerly, 1 from moved) counted
            group by nr, rank""".formatted(RiskRegister.VISIBLE);

    private final JdbcClient jdbc;
    private final Clock clock;

    TrendTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of the risks that this person may see today. */
    RiskTrend read(RiskAccess.Viewer viewer) {
        var months = months();
        Map<Integer, Map<Integer, Long>> counts = new HashMap<>();
        jdbc.sql(COUNTS)
                .param("ends", ends(months))
                .param(
                        "levels",
                        Arrays.stream(RiskLevel.values()).map(Enum::name).toArray(String[]::new))
                .param("inherent", RiskChange.INHERENT)
                .param("residual", RiskChange.RESIDUAL)
                .param("all", viewer.readsAll())
                .param("viewers", viewer.uuids())
                .param("systems", viewer.systemUuids())
                .query(row -> {
                    counts.computeIfAbsent(row.getInt("nr"), nr -> new HashMap<>())
                            .put(row.getInt("rank"), row.getLong("n"));
                });
        return new RiskTrend(IntStream.range(0, MONTHS)
                .mapToObj(at -> RiskTrend.Month.of(months.get(at), counts.getOrDefault(at + 1, Map.of())))
                .toList());
    }

    private List<YearMonth> months() {
        var now = YearMonth.now(clock);
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(at -> now.minusMonths(MONTHS - at))
                .toList();
    }

    private Timestamp[] ends(List<YearMonth> months) {
        return months.stream()
                .map(month -> month.plusMonths(1).atDay(1).atStartOfDay(clock.getZone()))
                .map(end -> Timestamp.from(end.toInstant()))
                .toArray(Timestamp[]::new);
    }
}
