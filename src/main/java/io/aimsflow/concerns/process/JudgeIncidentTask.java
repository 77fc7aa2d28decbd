package io.aimsflow.concerns.process;

import io.aimsflow.concerns.Incidents;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.Decision;
import io.aimsflow.workflow.DecisionTask;
import io.aimsflow.workflow.TaskKey;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The decision table says whether an incident is serious and who must be informed. */
@Component
class JudgeIncidentTask implements DecisionTask {

    private final Incidents incidents;

    JudgeIncidentTask(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public TaskKey key() {
        return IncidentProcess.JUDGE;
    }

    @Override
    public Map<String, Object> inputs(CaseId caseId) {
        return incidents.inputs(caseId);
    }

    @Override
    public Map<String, Object> decided(CaseId caseId, Decision decision) {
        incidents.judged(caseId, decision);
        return Map.of();
    }
}
