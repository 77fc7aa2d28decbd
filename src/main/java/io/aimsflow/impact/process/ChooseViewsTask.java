package io.aimsflow.impact.process;

import io.aimsflow.impact.ImpactSteps;
import io.aimsflow.impact.View;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.Decision;
import io.aimsflow.workflow.DecisionTask;
import io.aimsflow.workflow.TaskKey;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The decision table says whose views are heard. */
@Component
class ChooseViewsTask implements DecisionTask {

    private final ImpactSteps steps;

    ChooseViewsTask(ImpactSteps steps) {
        this.steps = steps;
    }

    @Override
    public TaskKey key() {
        return ImpactProcess.CHOOSE_VIEWS;
    }

    @Override
    public Map<String, Object> inputs(CaseId caseId) {
        return steps.viewInputs(caseId);
    }

    @Override
    public Map<String, Object> decided(CaseId caseId, Decision decision) {
        var asked = steps.views(caseId, decision).stream().map(View::kind).toList();
        return Map.of(
                ImpactProcess.PEOPLE_VIEW, asked.contains(View.Kind.PEOPLE),
                ImpactProcess.PRIVACY_VIEW, asked.contains(View.Kind.PRIVACY),
                ImpactProcess.SOCIETY_VIEW, asked.contains(View.Kind.SOCIETY));
    }
}
