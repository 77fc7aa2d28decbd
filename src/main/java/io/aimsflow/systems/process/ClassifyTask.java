package io.aimsflow.systems.process;

import io.aimsflow.shared.CaseId;
import io.aimsflow.systems.Intakes;
import io.aimsflow.systems.RiskClass;
import io.aimsflow.workflow.Decision;
import io.aimsflow.workflow.DecisionTask;
import io.aimsflow.workflow.TaskKey;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The decision table judges the owner's answers. */
@Component
class ClassifyTask implements DecisionTask {

    private final Intakes intakes;

    ClassifyTask(Intakes intakes) {
        this.intakes = intakes;
    }

    @Override
    public TaskKey key() {
        return IntakeProcess.CLASSIFY;
    }

    @Override
    public Map<String, Object> inputs(CaseId caseId) {
        return intakes.inputs(caseId);
    }

    @Override
    public Map<String, Object> decided(CaseId caseId, Decision decision) {
        var judged = intakes.judged(caseId, decision);
        return Map.of(IntakeProcess.PROHIBITED, judged.riskClass() == RiskClass.PROHIBITED);
    }
}
