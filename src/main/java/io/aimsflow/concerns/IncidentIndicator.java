package io.aimsflow.concerns;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Figures;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether those who must hear of incidents heard in time (ISO/IEC 42001:2023, 7.4 and A.8.4). */
@Component
class IncidentIndicator implements ConformityIndicator {

    @Override
    public String figures() {
        return """
                select count(*) as duties,
                  count(*) filter (where d.state = 'OPEN' and d.due < :now or d.done_at > d.due) as late
                from concerns_duty d join concerns_incident i on i.id = d.incident_id
                where i.reported_at > :yearAgo and i.state <> 'CANCELLED'""";
    }

    /** One legal time missed is one too many. */
    @Override
    public List<Indication> indications(Figures figures) {
        var duties = figures.number("duties");
        var late = figures.number("late");
        return List.of(Indication.of(
                "7.4",
                late > 0 ? ConformityState.NOT_MET : ConformityState.MET,
                Role.AIMS_MANAGER,
                "/incidents",
                "concerns.indicator.informed",
                duties,
                late));
    }
}
