package io.aimsflow.risk;

import io.aimsflow.workflow.PolicyCatalogue;
import io.aimsflow.workflow.PolicyDefinition;
import io.aimsflow.workflow.PolicyDefinition.Unit;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much risk the organisation takes without treatment, and how often it looks again (ISO/IEC 42001:2023, 6.1.2 and 8.2). */
@Component
class RiskPolicies implements PolicyCatalogue {

    static final String APPETITE = "risk.appetite";

    static final String REVIEW = "risk.review";

    @Override
    public List<PolicyDefinition> policies() {
        return List.of(
                new PolicyDefinition(APPETITE, Unit.RISK_LEVEL, 2, 1, 4),
                new PolicyDefinition(REVIEW, Unit.MONTHS, 12, 1, 60));
    }
}
