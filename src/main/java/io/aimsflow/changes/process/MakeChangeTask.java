package io.aimsflow.changes.process;

import io.aimsflow.changes.PlannedChanges;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The responsible person makes the change. */
@Component
class MakeChangeTask implements UserTask<MakeChangeTask.MakeForm> {

    record MakeForm(String result, LocalDate doneOn) {}

    private final PlannedChanges changes;

    MakeChangeTask(PlannedChanges changes) {
        this.changes = changes;
    }

    @Override
    public TaskKey key() {
        return ChangeProcess.MAKE;
    }

    @Override
    public Class<MakeForm> form() {
        return MakeForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var change = changes.ofCase(task.caseId());
        var shown = ChangeBriefing.withPlan(change);
        shown.put("sentBack", change.reason());
        shown.put("result", change.result());
        return shown;
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, MakeForm form) {
        changes.made(task.caseId(), form.result(), form.doneOn(), actor);
        return Routing.done();
    }
}
