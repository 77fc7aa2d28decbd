package io.aimsflow.corrective.process;

import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.Plan;
import io.aimsflow.corrective.PlannedAction;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.Policies;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The owner plans who does what until when, or says why nothing is needed. */
@Component
class PlanTask implements UserTask<PlanTask.PlanForm> {

    record PlanForm(List<ActionRow> actions, Optional<String> noActionReason, int effectivenessDays, String criteria) {}

    record ActionRow(String what, PersonId owner, LocalDate due) {

        PlannedAction planned() {
            return new PlannedAction(what, owner, due);
        }
    }

    private final Nonconformities nonconformities;
    private final Policies policies;

    PlanTask(Nonconformities nonconformities, Policies policies) {
        this.nonconformities = nonconformities;
        this.policies = policies;
    }

    @Override
    public TaskKey key() {
        return CorrectiveActionProcess.PLAN;
    }

    @Override
    public Class<PlanForm> form() {
        return PlanForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var days = policies.valueOf(CorrectivePolicies.EFFECTIVENESS_WAIT);
        return Summary.of(nonconformities.ofCase(task.caseId())).forPlanning(days);
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, PlanForm form) {
        var actions = form.actions().stream().map(ActionRow::planned).toList();
        var reason = form.noActionReason().orElse("");
        nonconformities.plan(
                task.caseId(), new Plan(actions, reason, form.effectivenessDays(), form.criteria()), actor);
        return Routing.done();
    }
}
