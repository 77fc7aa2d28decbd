package io.aimsflow.concerns.process;

import static io.aimsflow.workflow.PolicyDefinition.days;
import static io.aimsflow.workflow.PolicyDefinition.workingDays;

import io.aimsflow.concerns.Concerns;
import io.aimsflow.workflow.PolicyCatalogue;
import io.aimsflow.workflow.PolicyDefinition;
import io.aimsflow.workflow.PolicyDefinition.Unit;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long the steps may take, and whether one may report without a name. */
@Component
class ConcernPolicies implements PolicyCatalogue {

    @Override
    public List<PolicyDefinition> policies() {
        return List.of(
                workingDays(Concerns.TRIAGE, 2),
                workingDays("concern.reporter", 10),
                workingDays("incident.describe", 1),
                workingDays("incident.contain", 2),
                workingDays("incident.close", 10),
                days("incident.inform-provider", 1),
                days("incident.inform-users", 5),
                new PolicyDefinition(Concerns.ANONYMOUS, Unit.SWITCH, 1, 0, 1));
    }
}
