package io.aimsflow.impact.process;

import io.aimsflow.impact.ImpactSteps;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.Decision;
import io.aimsflow.workflow.DecisionTask;
import io.aimsflow.workflow.TaskKey;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The decision table gives the level. */
@Component
class JudgeLevelTask implements DecisionTask {

    private final ImpactSteps steps;

    JudgeLevelTask(ImpactSteps steps) {
        this.steps = steps;
    }

    @Override
    public TaskKey key() {
        return ImpactProcess.JUDGE;
    }

    @Override
    public Map<String, Object> inputs(CaseId caseId) {
        return steps.levelInputs(caseId);
    }

    @Override
    public Map<String, Object> decided(CaseId caseId, Decision decision) {
        var judged = steps.judged(caseId, decision);
        return Map.of(ImpactProcess.MEASURES_NEEDED, !judged.toMeasure().isEmpty());
    }
}
