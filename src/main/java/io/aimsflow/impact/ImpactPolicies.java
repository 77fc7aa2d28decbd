package io.aimsflow.impact;

import static io.aimsflow.workflow.PolicyDefinition.workingDays;

import io.aimsflow.workflow.PolicyCatalogue;
import io.aimsflow.workflow.PolicyDefinition;
import io.aimsflow.workflow.PolicyDefinition.Unit;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long each step of an assessment may take, and when a system is assessed again. */
@Component
class ImpactPolicies implements PolicyCatalogue {

    static final String REVIEW = "impact.review-every";
    static final String REVIEW_GRAVE = "impact.review-every.high-risk";
    static final String LEAD = "impact.review-lead";

    @Override
    public List<PolicyDefinition> policies() {
        return List.of(
                workingDays("impact.describe", 10),
                workingDays("impact.impacts", 10),
                workingDays("impact.privacy", 10),
                workingDays("impact.society", 10),
                workingDays("impact.measures", 10),
                workingDays("impact.review", 5),
                workingDays("impact.decide", 5),
                new PolicyDefinition(REVIEW, Unit.MONTHS, 12, 1, 36),
                new PolicyDefinition(REVIEW_GRAVE, Unit.MONTHS, 6, 1, 36),
                new PolicyDefinition(LEAD, Unit.DAYS, 30, 0, 180));
    }
}
