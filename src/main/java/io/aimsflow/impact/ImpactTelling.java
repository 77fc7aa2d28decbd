package io.aimsflow.impact;

import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import org.springframework.stereotype.Component;

/** Tells the case how its assessment stands. */
@Component
class ImpactTelling {

    private final Cases cases;

    ImpactTelling(Cases cases) {
        this.cases = cases;
    }

    void state(ImpactAssessment one) {
        cases.describe(one.caseId, new CaseState(one.systemName, one.state.messageKey(), one.owner));
    }
}
