package io.aimsflow.risk.process;

import io.aimsflow.risk.PlannedTreatment;
import io.aimsflow.risk.RiskTreatments;
import io.aimsflow.risk.TreatmentOption;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Somebody plans what is done about the risk, by whom, until when, and what will remain. */
@Component
class PlanTreatmentTask implements UserTask<PlanTreatmentTask.TreatmentForm> {

    record TreatmentForm(
            TreatmentOption option,
            String rationale,
            List<ControlRow> controls,
            List<ActionRow> actions,
            String expectedLikelihood,
            String expectedImpact,
            boolean compared) {

        PlannedTreatment planned() {
            return new PlannedTreatment(
                    option,
                    rationale,
                    controls.stream().map(row -> ControlRef.of(row.control())).toList(),
                    actions.stream().map(ActionRow::planned).toList(),
                    Integer.parseInt(expectedLikelihood),
                    Integer.parseInt(expectedImpact));
        }
    }

    record ControlRow(String control) {}

    record ActionRow(String what, PersonId owner, LocalDate due, Optional<String> resources) {

        PlannedTreatment.Action planned() {
            return new PlannedTreatment.Action(what, owner, due, resources.orElse(""));
        }
    }

    private final RiskTreatments treatments;
    private final TreatmentWords words;

    PlanTreatmentTask(RiskTreatments treatments, TreatmentWords words) {
        this.treatments = treatments;
        this.words = words;
    }

    @Override
    public TaskKey key() {
        return RiskTreatmentProcess.PLAN;
    }

    @Override
    public Class<TreatmentForm> form() {
        return TreatmentForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return words.forPlanning(task.caseId());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, TreatmentForm form) {
        var approver = treatments.plan(task.caseId(), form.planned(), actor);
        return Routing.done()
                .with(
                        RiskTreatmentProcess.APPROVER,
                        approver.map(PersonId::toString).orElse(""));
    }
}
