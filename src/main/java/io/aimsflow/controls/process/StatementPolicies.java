package io.aimsflow.controls.process;

import static io.aimsflow.workflow.PolicyDefinition.workingDays;

import io.aimsflow.workflow.PolicyCatalogue;
import io.aimsflow.workflow.PolicyDefinition;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long each step of an approval may take. */
@Component
class StatementPolicies implements PolicyCatalogue {

    @Override
    public List<PolicyDefinition> policies() {
        return List.of(workingDays("statement.approve", 5), workingDays("statement.mend", 10));
    }
}
