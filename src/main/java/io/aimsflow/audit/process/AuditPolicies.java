package io.aimsflow.audit.process;

import io.aimsflow.workflow.PolicyCatalogue;
import io.aimsflow.workflow.PolicyDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How long each step may take, and how early an audit begins. */
@Component
class AuditPolicies implements PolicyCatalogue {

    @Override
    public List<PolicyDefinition> policies() {
        return Stream.of(
                        "programme-approve:5",
                        "programme-mend:10",
                        "ahead:20",
                        "plan:5",
                        "confirm:5",
                        "prepare:10",
                        "conduct:20",
                        "report:10",
                        "comment:5",
                        "accept:5",
                        "look-again:1")
                .map(policy -> policy.split(":"))
                .map(policy -> PolicyDefinition.workingDays("audit." + policy[0], Integer.parseInt(policy[1])))
                .toList();
    }
}
