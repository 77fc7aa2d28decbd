package io.aimsflow.corrective.process;

import static io.aimsflow.workflow.PolicyDefinition.days;
import static io.aimsflow.workflow.PolicyDefinition.workingDays;

import io.aimsflow.workflow.PolicyCatalogue;
import io.aimsflow.workflow.PolicyDefinition;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long each step may take, where no plan says so. */
@Component
class CorrectivePolicies implements PolicyCatalogue {

    static final String EFFECTIVENESS_WAIT = "nonconformity.effectiveness-wait";

    @Override
    public List<PolicyDefinition> policies() {
        return List.of(
                workingDays("nonconformity.triage", 2),
                workingDays("nonconformity.correct.minor", 5),
                workingDays("nonconformity.correct.major", 2),
                workingDays("nonconformity.cause", 10),
                workingDays("nonconformity.plan", 10),
                workingDays("nonconformity.approve", 5),
                days(EFFECTIVENESS_WAIT, 60),
                workingDays("nonconformity.review", 10),
                workingDays("nonconformity.follow-ups", 5));
    }
}
