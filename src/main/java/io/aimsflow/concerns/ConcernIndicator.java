package io.aimsflow.concerns;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Figures;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether those who report a concern hear of it in time (ISO/IEC 42001:2023, 7.4 and A.3.3). */
@Component
class ConcernIndicator implements ConformityIndicator {

    private static final double TOLERATED_LATE = 0.25;

    @Override
    public String figures() {
        return """
                select count(*) as reported,
                  count(*) filter (where coalesce(triaged_at, :now) > triage_due) as late
                from concerns_concern where reported_at > :yearAgo and state <> 'CANCELLED'""";
    }

    @Override
    public List<Indication> indications(Figures figures) {
        var reported = figures.number("reported");
        var late = figures.number("late");
        return List.of(Indication.of(
                "7.4",
                ConformityState.ofShare(reported, late, TOLERATED_LATE),
                Role.AIMS_MANAGER,
                "/concerns",
                "concerns.indicator.triaged",
                reported,
                late));
    }
}
