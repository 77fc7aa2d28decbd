package io.aimsflow.changes;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Figures;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whether changes of the management system are planned, and made as planned (ISO/IEC 42001:2023, 6.3). A system that has
 * never recorded one is at risk: either nothing changed, or changes went by unplanned, and nobody can tell.
 */
@Component
class PlannedChangeIndicator implements ConformityIndicator {

    private static final String SELECT = """
            select count(*) as changes, count(*) filter (where ended_at is null) as open,
              count(*) filter (where state = 'PROPOSED') as unplanned,
              count(*) filter (where state = 'PLANNED' and due < :today) as late,
              count(*) filter (where state = 'CONFIRMED' and ended_at >= :yearAgo) as confirmed
            from changes_change""";

    @Override
    public String figures() {
        return SELECT;
    }

    @Override
    public List<Indication> indications(Figures figures) {
        if (figures.number("changes") == 0) {
            return List.of(indication(ConformityState.AT_RISK, "", "none"));
        }
        var late = figures.number("late");
        var open = figures.number("open");
        var filter = late > 0 ? "?late=yes" : "";
        return List.of(indication(
                ConformityState.ofShare(open, late, 0.3),
                filter,
                "some",
                open,
                figures.number("unplanned"),
                late,
                figures.number("confirmed")));
    }

    private static Indication indication(ConformityState state, String filter, String key, Object... arguments) {
        return Indication.of(
                "6.3", state, Role.AIMS_MANAGER, "/changes" + filter, "changes.indicator." + key, arguments);
    }
}
