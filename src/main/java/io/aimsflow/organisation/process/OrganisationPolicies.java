package io.aimsflow.organisation.process;

import static io.aimsflow.workflow.PolicyDefinition.workingDays;

import io.aimsflow.workflow.PolicyCatalogue;
import io.aimsflow.workflow.PolicyDefinition;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long each step may take. */
@Component
class OrganisationPolicies implements PolicyCatalogue {

    @Override
    public List<PolicyDefinition> policies() {
        return List.of(
                workingDays("objective.approve", 5),
                workingDays("objective.measure", 10),
                workingDays("objective.decide", 5),
                workingDays("competence.answer", 10),
                workingDays("competence.check", 5));
    }
}
