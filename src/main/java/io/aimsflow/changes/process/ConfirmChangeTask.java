package io.aimsflow.changes.process;

import io.aimsflow.changes.PlannedChanges;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Somebody who did not make the change sees whether it is made as planned and works. */
@Component
class ConfirmChangeTask implements UserTask<ConfirmChangeTask.ConfirmForm> {

    enum Verdict {
        CONFIRM,
        GIVE_BACK
    }

    record ConfirmForm(Verdict decision, Optional<String> reason) {}

    private final PlannedChanges changes;

    ConfirmChangeTask(PlannedChanges changes) {
        this.changes = changes;
    }

    @Override
    public TaskKey key() {
        return ChangeProcess.CONFIRM;
    }

    @Override
    public Class<ConfirmForm> form() {
        return ConfirmForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var change = changes.ofCase(task.caseId());
        var shown = ChangeBriefing.withPlan(change);
        shown.put("made", change.result());
        return shown;
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ConfirmForm form) {
        var fact = form.decision().name();
        if (form.decision() == Verdict.CONFIRM) {
            changes.confirm(task.caseId(), actor);
            return Routing.approved().with(ChangeProcess.VERDICT, fact);
        }
        var reason = form.reason().orElse("");
        changes.giveBack(task.caseId(), reason, actor);
        return Routing.sentBack(reason).with(ChangeProcess.VERDICT, fact);
    }
}
