package io.aimsflow.risk.process;

import static io.aimsflow.risk.process.RiskTreatmentProcess.ACCEPTANCE;

import io.aimsflow.risk.RiskTreatments;
import io.aimsflow.risk.TreatmentStage;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Top management takes a residual risk above the appetite until a day, or sends the plan back. */
@Component
class AcceptResidualTask implements UserTask<AcceptResidualTask.AcceptForm> {

    record AcceptForm(
            RiskTreatmentProcess.Decision decision,
            Optional<LocalDate> until,
            Optional<String> grounds,
            Optional<String> reason) {}

    private final RiskTreatments treatments;
    private final TreatmentWords words;

    AcceptResidualTask(RiskTreatments treatments, TreatmentWords words) {
        this.treatments = treatments;
        this.words = words;
    }

    @Override
    public TaskKey key() {
        return RiskTreatmentProcess.ACCEPT;
    }

    @Override
    public Class<AcceptForm> form() {
        return AcceptForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return words.forJudging(task.caseId());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, AcceptForm form) {
        var fact = form.decision().name();
        if (form.decision() == RiskTreatmentProcess.Decision.APPROVE) {
            var until = form.until().orElseThrow();
            treatments.accepted(task.caseId(), until, form.grounds().orElseThrow(), actor);
            return Routing.approved().with(ACCEPTANCE, fact);
        }
        var reason = form.reason().orElseThrow();
        treatments.sendBack(task.caseId(), TreatmentStage.ACCEPTANCE, reason);
        return Routing.sentBack(reason).with(ACCEPTANCE, fact);
    }
}
