package io.aimsflow.changes.process;

import static io.aimsflow.workflow.PolicyDefinition.workingDays;

import io.aimsflow.workflow.PolicyCatalogue;
import io.aimsflow.workflow.PolicyDefinition;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long each step may take; making the change has a day of its own. */
@Component
class PlannedChangePolicies implements PolicyCatalogue {

    @Override
    public List<PolicyDefinition> policies() {
        return List.of(workingDays("change.plan", 10), workingDays("change.confirm", 5));
    }
}
