package io.aimsflow.systems;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Figures;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.util.List;
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

    @Override
    public String figures() {
        return SELECT;
    }

    @Override
    public List<Indication> indications(Figures figures) {
        return figures.number("live") == 0
                ? List.of(none())
                : List.of(
                        classified(figures.number("used"), figures.number("unclassified")),
                        reviewed(figures.number("live"), figures.number("unreviewed")));
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
