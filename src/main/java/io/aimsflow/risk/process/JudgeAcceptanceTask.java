package io.aimsflow.risk.process;

import io.aimsflow.risk.RiskTreatments;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.Decision;
import io.aimsflow.workflow.DecisionTask;
import io.aimsflow.workflow.TaskKey;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The decision table compares the assessed risk with the appetite. */
@Component
class JudgeAcceptanceTask implements DecisionTask {

    private final RiskTreatments treatments;

    JudgeAcceptanceTask(RiskTreatments treatments) {
        this.treatments = treatments;
    }

    @Override
    public TaskKey key() {
        return RiskTreatmentProcess.ACCEPTANCE_TABLE;
    }

    @Override
    public Map<String, Object> inputs(CaseId caseId) {
        return treatments.inputs(caseId);
    }

    @Override
    public Map<String, Object> decided(CaseId caseId, Decision decision) {
        var treat = treatments.judged(caseId, decision);
        return Map.of(RiskTreatmentProcess.PATH, treat ? "TREAT" : "ACCEPT");
    }
}
