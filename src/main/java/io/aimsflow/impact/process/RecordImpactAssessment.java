package io.aimsflow.impact.process;

import io.aimsflow.impact.ImpactSteps;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.ServiceTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The report is kept. */
@Component
class RecordImpactAssessment implements ServiceTask {

    private final ImpactSteps steps;

    RecordImpactAssessment(ImpactSteps steps) {
        this.steps = steps;
    }

    @Override
    public String name() {
        return "recordImpactAssessment";
    }

    @Override
    public Map<String, Object> execute(CaseId caseId) {
        steps.record(caseId);
        return Map.of();
    }
}
