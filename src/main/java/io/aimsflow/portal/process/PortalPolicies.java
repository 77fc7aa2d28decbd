package io.aimsflow.portal.process;

import static io.aimsflow.workflow.PolicyDefinition.days;
import static io.aimsflow.workflow.PolicyDefinition.workingDays;

import io.aimsflow.portal.AuditorInvitations;
import io.aimsflow.portal.AuditorQuestions;
import io.aimsflow.workflow.PolicyCatalogue;
import io.aimsflow.workflow.PolicyDefinition;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long auditors may look, and how long an answer to them may take. */
@Component
class PortalPolicies implements PolicyCatalogue {

    @Override
    public List<PolicyDefinition> policies() {
        return List.of(days(AuditorInvitations.DAYS, 14), workingDays(AuditorQuestions.ANSWER, 2));
    }
}
