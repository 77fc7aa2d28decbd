package io.aimsflow.review.process;

import static io.aimsflow.workflow.PolicyDefinition.workingDays;

import io.aimsflow.review.ReviewPlanning;
import io.aimsflow.workflow.PolicyCatalogue;
import io.aimsflow.workflow.PolicyDefinition;
import io.aimsflow.workflow.PolicyDefinition.Unit;
import java.util.List;
import org.springframework.stereotype.Component;

/** How often reviews are held, and how long each step may take. */
@Component
class ReviewPolicies implements PolicyCatalogue {

    @Override
    public List<PolicyDefinition> policies() {
        return List.of(
                new PolicyDefinition(ReviewPlanning.INTERVAL, Unit.MONTHS, 6, 1, 12),
                new PolicyDefinition(ReviewPlanning.LEAD, Unit.WORKING_DAYS, 30, 5, 120),
                workingDays("review.call", 5),
                workingDays("review.contribute", 10),
                workingDays("review.release", 5),
                workingDays("review.minutes", 5),
                workingDays("review.approve", 5));
    }
}
