package io.aimsflow.risk.process;

import io.aimsflow.risk.RiskField;
import io.aimsflow.risk.TreatmentActions;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The risk owner says what really remains. */
@Component
class ConfirmResidualTask implements UserTask<ConfirmResidualTask.ResidualForm> {

    record ResidualForm(String residualLikelihood, String residualImpact, String residualRationale) {}

    private final TreatmentActions actions;
    private final TreatmentWords words;

    ConfirmResidualTask(TreatmentActions actions, TreatmentWords words) {
        this.actions = actions;
        this.words = words;
    }

    @Override
    public TaskKey key() {
        return RiskTreatmentProcess.CONFIRM;
    }

    @Override
    public Class<ResidualForm> form() {
        return ResidualForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return words.forConfirmation(task.caseId());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ResidualForm form) {
        var texts = Map.of(
                RiskField.RESIDUAL_LIKELIHOOD, form.residualLikelihood(),
                RiskField.RESIDUAL_IMPACT, form.residualImpact(),
                RiskField.RESIDUAL_RATIONALE, form.residualRationale());
        var tooHigh = actions.confirmResidual(task.caseId(), texts, actor);
        return Routing.done().with(RiskTreatmentProcess.TOO_HIGH, tooHigh);
    }
}
