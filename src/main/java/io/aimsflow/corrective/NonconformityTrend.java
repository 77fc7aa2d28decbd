package io.aimsflow.corrective;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many nonconformities came and went, month by month (ISO/IEC 42001:2023, 9.3.2 d). */
@Component
public class NonconformityTrend {

    private static final String SELECT = """
            select to_char(m, 'YYYY-MM') as month,
              (select count(*) from corrective_nonconformity n
                where n.reported_at >= m at time zone :zone
                and n.reported_at < (m + interval '1 month') at time zone :zone) as reported,
              (select count(*) from corrective_nonconformity n where n.state = 'CLOSED'
                and n.ended_at >= m at time zone :zone
                and n.ended_at < (m + interval '1 month') at time zone :zone) as closed
            from generate_series(cast(:first as timestamp), cast(:last as timestamp), interval '1 month') m order by m""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    NonconformityTrend(JdbcClient jdbc, Clock clock, @Value("${aimsflow.organisation.zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** What happened in one month. */
    public record Month(YearMonth month, long reported, long closed) {}

    /** Twelve months, the earliest first; the last one has not ended yet. For practices that report to top management. */
    public List<Month> lastYear() {
        var now = YearMonth.now(clock.withZone(zone));
        return jdbc.sql(SELECT)
                .param("zone", zone.getId())
                .param("first", now.minusMonths(11).atDay(1))
                .param("last", now.atDay(1))
                .query((row, number) -> new Month(
                        YearMonth.parse(row.getString("month")), row.getLong("reported"), row.getLong("closed")))
                .list();
    }
}
