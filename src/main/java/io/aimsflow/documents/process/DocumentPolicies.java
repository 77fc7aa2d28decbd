package io.aimsflow.documents.process;

import static io.aimsflow.workflow.PolicyDefinition.workingDays;

import io.aimsflow.documents.Campaigns;
import io.aimsflow.workflow.PolicyCatalogue;
import io.aimsflow.workflow.PolicyDefinition;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long each step may take. */
@Component
class DocumentPolicies implements PolicyCatalogue {

    @Override
    public List<PolicyDefinition> policies() {
        return List.of(
                workingDays("document.review", 5),
                workingDays("document.revise", 10),
                workingDays("document.approve", 5),
                workingDays("document.look-again", 20),
                workingDays(Campaigns.DUE, 10),
                workingDays("acknowledgement.answer", 5));
    }
}
