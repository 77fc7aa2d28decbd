package io.aimsflow.systems.process;

import static io.aimsflow.workflow.PolicyDefinition.workingDays;

import io.aimsflow.workflow.PolicyCatalogue;
import io.aimsflow.workflow.PolicyDefinition;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long each step of an intake may take. */
@Component
class IntakePolicies implements PolicyCatalogue {

    @Override
    public List<PolicyDefinition> policies() {
        return List.of(
                workingDays("ai-system.triage", 3),
                workingDays("ai-system.answer", 5),
                workingDays("ai-system.complete", 10),
                workingDays("ai-system.questions", 5),
                workingDays("ai-system.confirm", 5),
                workingDays("ai-system.decide", 5));
    }
}
