package io.aimsflow.risk.process;

import static io.aimsflow.risk.process.DoTreatmentActionTask.item;

import io.aimsflow.risk.TreatmentActions;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The risk owner confirms that an action is done as planned, or gives it back. */
@Component
class ConfirmTreatmentActionTask implements UserTask<ConfirmTreatmentActionTask.ConfirmForm> {

    enum Verdict {
        CONFIRM,
        GIVE_BACK
    }

    record ConfirmForm(Verdict decision, Optional<String> reason) {}

    private final TreatmentActions actions;
    private final TreatmentWords words;

    ConfirmTreatmentActionTask(TreatmentActions actions, TreatmentWords words) {
        this.actions = actions;
        this.words = words;
    }

    @Override
    public TaskKey key() {
        return RiskTreatmentProcess.CONFIRM_ACTION;
    }

    @Override
    public Class<ConfirmForm> form() {
        return ConfirmForm.class;
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
    public Routing complete(TaskContext task, Actor actor, ConfirmForm form) {
        var fact = form.decision().name();
        if (form.decision() == Verdict.CONFIRM) {
            actions.confirmed(item(task), actor);
            return Routing.approved().with(RiskTreatmentProcess.ACTION_DECISION, fact);
        }
        var reason = form.reason().orElseThrow();
        actions.givenBack(item(task), reason, actor);
        return Routing.sentBack(reason).with(RiskTreatmentProcess.ACTION_DECISION, fact);
    }
}
