package io.aimsflow.risk.process;

import static io.aimsflow.workflow.PolicyDefinition.workingDays;

import io.aimsflow.workflow.PolicyCatalogue;
import io.aimsflow.workflow.PolicyDefinition;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long each step may take; actions have due dates of their own. */
@Component
class TreatmentPolicies implements PolicyCatalogue {

    @Override
    public List<PolicyDefinition> policies() {
        return List.of(
                workingDays("risk.assess", 10),
                workingDays("risk.plan", 10),
                workingDays("risk.check", 5),
                workingDays("risk.approve", 5),
                workingDays("risk.accept", 5),
                workingDays("risk.confirm-action", 5),
                workingDays("risk.confirm", 5));
    }
}
