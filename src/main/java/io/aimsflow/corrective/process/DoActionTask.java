package io.aimsflow.corrective.process;

import io.aimsflow.corrective.ActionResult;
import io.aimsflow.corrective.ActionView;
import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Somebody does one of the planned actions; there is a task for each. */
@Component
class DoActionTask implements UserTask<DoActionTask.ActionForm> {

    record ActionForm(String result, LocalDate doneOn) {}

    private final Nonconformities nonconformities;

    DoActionTask(Nonconformities nonconformities) {
        this.nonconformities = nonconformities;
    }

    @Override
    public TaskKey key() {
        return CorrectiveActionProcess.DO_ACTION;
    }

    @Override
    public Class<ActionForm> form() {
        return ActionForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of("action", action(task).what());
    }

    @Override
    public Optional<String> about(TaskContext task) {
        return Optional.of(Summary.shortened(action(task).what(), 120));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ActionForm form) {
        var result = new ActionResult(form.result(), form.doneOn());
        nonconformities.actionDone(task.caseId(), action(task).id(), result, actor);
        return Routing.done();
    }

    private ActionView action(TaskContext task) {
        return nonconformities.action(task.item().orElseThrow());
    }
}
