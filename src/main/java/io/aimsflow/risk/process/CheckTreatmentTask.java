package io.aimsflow.risk.process;

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

/** The AIMS manager checks the plan, or sends it back with a reason. */
@Component
class CheckTreatmentTask implements UserTask<CheckTreatmentTask.CheckForm> {

    record CheckForm(RiskTreatmentProcess.Decision decision, Optional<String> reason) {}

    private final RiskTreatments treatments;
    private final TreatmentWords words;

    CheckTreatmentTask(RiskTreatments treatments, TreatmentWords words) {
        this.treatments = treatments;
        this.words = words;
    }

    @Override
    public TaskKey key() {
        return RiskTreatmentProcess.CHECK;
    }

    @Override
    public Class<CheckForm> form() {
        return CheckForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return words.forJudging(task.caseId());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, CheckForm form) {
        var fact = form.decision().name();
        if (form.decision() == RiskTreatmentProcess.Decision.APPROVE) {
            treatments.checked(task.caseId());
            return Routing.approved().with(RiskTreatmentProcess.PLAN_CHECK, fact);
        }
        var reason = form.reason().orElseThrow();
        treatments.sendBack(task.caseId(), TreatmentStage.CHECK, reason);
        return Routing.sentBack(reason).with(RiskTreatmentProcess.PLAN_CHECK, fact);
    }
}
