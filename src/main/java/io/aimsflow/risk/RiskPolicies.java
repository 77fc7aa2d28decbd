package io.aimsflow.risk;

import io.aimsflow.workflow.PolicyCatalogue;
import io.aimsflow.workflow.PolicyDefinition;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much risk the organisation takes: up to this level it needs no treatment. */
@Component
class RiskPolicies implements PolicyCatalogue {

    static final String APPETITE = "risk.appetite";

    @Override
    public List<PolicyDefinition> policies() {
        return List.of(new PolicyDefinition(APPETITE, PolicyDefinition.Unit.RISK_LEVEL, 2, 1, 4));
    }
}
