package io.aimsflow.risk.process;

import io.aimsflow.risk.TreatmentActions;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Somebody does one of the planned actions; there is a task for each. */
@Component
class DoTreatmentActionTask implements UserTask<DoTreatmentActionTask.ActionForm> {

    record ActionForm(String result, LocalDate doneOn) {}

    private final TreatmentActions actions;
    private final TreatmentWords words;

    DoTreatmentActionTask(TreatmentActions actions, TreatmentWords words) {
        this.actions = actions;
        this.words = words;
    }

    @Override
    public TaskKey key() {
        return RiskTreatmentProcess.DO_ACTION;
    }

    @Override
    public Class<ActionForm> form() {
        return ActionForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return words.forAction(task.caseId(), actions.get(item(task)));
    }

    @Override
    public Optional<String> about(TaskContext task) {
        return Optional.of(TreatmentWords.shortened(actions.get(item(task)).what()));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ActionForm form) {
        actions.done(item(task), form.result(), form.doneOn(), actor);
        return Routing.done();
    }

    static UUID item(TaskContext task) {
        return UUID.fromString(task.item().orElseThrow());
    }
}
