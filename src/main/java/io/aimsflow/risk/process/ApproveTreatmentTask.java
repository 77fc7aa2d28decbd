package io.aimsflow.risk.process;

import static io.aimsflow.risk.process.RiskTreatmentProcess.PLAN_APPROVAL;
import static io.aimsflow.risk.process.RiskTreatmentProcess.RESIDUAL_ABOVE;

import io.aimsflow.risk.RiskTreatments;
import io.aimsflow.risk.TreatmentStage;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The risk owner approves plan and residual risk; somebody in their place if they prepared the plan themselves. */
@Component
class ApproveTreatmentTask implements UserTask<ApproveTreatmentTask.ApproveForm> {

    record ApproveForm(RiskTreatmentProcess.Decision decision, Optional<String> reason) {}

    private final RiskTreatments treatments;
    private final TreatmentWords words;

    ApproveTreatmentTask(RiskTreatments treatments, TreatmentWords words) {
        this.treatments = treatments;
        this.words = words;
    }

    @Override
    public TaskKey key() {
        return RiskTreatmentProcess.APPROVE;
    }

    @Override
    public Class<ApproveForm> form() {
        return ApproveForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return words.forApproval(task.caseId());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ApproveForm form) {
        var fact = form.decision().name();
        if (form.decision() == RiskTreatmentProcess.Decision.APPROVE) {
            var above = treatments.approved(task.caseId(), actor);
            return Routing.approved().with(PLAN_APPROVAL, fact).with(RESIDUAL_ABOVE, above);
        }
        var reason = form.reason().orElseThrow();
        treatments.sendBack(task.caseId(), TreatmentStage.APPROVAL, reason);
        return Routing.sentBack(reason).with(PLAN_APPROVAL, fact);
    }
}
