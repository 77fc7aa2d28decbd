package io.aimsflow.systems;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the organisation knows its AI systems, and what the law says of them (ISO/IEC 42001:2023, 4.3). */
@Component
class SystemIndicator implements ConformityIndicator {

    /** Of all live systems. */
    private static final double TOLERATED = 0.2;

    private static final String SELECT = """
            select count(*) as live, count(*) filter (where next_review < :today) as unreviewed,
              count(*) filter (where risk_class is null and stage = 'IN_USE') as unclassified,
              count(*) filter (where stage = 'IN_USE') as used
            from systems_system where state = 'REGISTERED' and stage is distinct from 'RETIRED'""";

    private final JdbcClient jdbc;
    private final Clock clock;

    SystemIndicator(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Indication> indications() {
        return jdbc.sql(SELECT)
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, number) -> row.getLong("live") == 0
                        ? List.of(none())
                        : List.of(
                                classified(row.getLong("used"), row.getLong("unclassified")),
                                reviewed(row.getLong("live"), row.getLong("unreviewed"))))
                .single();
    }

    private static Indication none() {
        return Indication.of("4.3", ConformityState.NOT_MET, Role.AIMS_MANAGER, "/systems", "systems.indicator.none");
    }

    private static Indication classified(long used, long unclassified) {
        return Indication.of(
                "4.3",
                ConformityState.ofShare(used, unclassified, TOLERATED),
                Role.AI_SYSTEM_OWNER,
                "/systems?stage=IN_USE",
                "systems.indicator.classified",
                used - unclassified,
                used);
    }

    private static Indication reviewed(long live, long unreviewed) {
        return Indication.of(
                "4.3",
                ConformityState.ofShare(live, unreviewed, TOLERATED),
                Role.AI_SYSTEM_OWNER,
                "/systems",
                "systems.indicator.reviewed",
                unreviewed,
                live);
    }
}
