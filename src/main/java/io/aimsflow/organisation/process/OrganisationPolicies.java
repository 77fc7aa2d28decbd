package io.aimsflow.organisation.process;

import static io.aimsflow.workflow.PolicyDefinition.workingDays;

import io.aimsflow.organisation.ContextRegister;
import io.aimsflow.workflow.PolicyCatalogue;
import io.aimsflow.workflow.PolicyDefinition;
import io.aimsflow.workflow.PolicyDefinition.Unit;
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
                workingDays("competence.check", 5),
                workingDays("context.look-at", 10),
                workingDays("context.confirm", 5),
                new PolicyDefinition(ContextRegister.INTERVAL, Unit.MONTHS, 12, 1, 36));
    }
}
