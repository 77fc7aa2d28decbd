package io.aimsflow.changes.process;

import io.aimsflow.changes.ChangePlan;
import io.aimsflow.changes.PlannedChanges;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The AIMS manager plans the change, or decides against it. */
@Component
class PlanChangeTask implements UserTask<PlanChangeTask.PlanForm> {

    enum Decision {
        MAKE,
        NOT_MADE
    }

    record PlanForm(
            Decision decision,
            Optional<String> purpose,
            Optional<String> consequences,
            Optional<String> resources,
            Optional<PersonId> responsible,
            Optional<LocalDate> due,
            Optional<String> reason) {

        /** The form asks for all of it when a change is to be made. */
        ChangePlan plan() {
            return new ChangePlan(
                    purpose.orElseThrow(),
                    consequences.orElseThrow(),
                    resources.orElse(""),
                    responsible.orElseThrow(),
                    due.orElseThrow());
        }
    }

    private final PlannedChanges changes;

    PlanChangeTask(PlannedChanges changes) {
        this.changes = changes;
    }

    @Override
    public TaskKey key() {
        return ChangeProcess.PLAN;
    }

    @Override
    public Class<PlanForm> form() {
        return PlanForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return ChangeBriefing.of(changes.ofCase(task.caseId()));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, PlanForm form) {
        switch (form.decision()) {
            case MAKE -> changes.plan(task.caseId(), form.plan(), actor);
            case NOT_MADE -> changes.decideAgainst(task.caseId(), form.reason().orElse(""), actor);
        }
        return Routing.done().with(ChangeProcess.PLAN_DECISION, form.decision().name());
    }
}
