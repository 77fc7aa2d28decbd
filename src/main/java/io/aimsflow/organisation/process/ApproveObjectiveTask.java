package io.aimsflow.organisation.process;

import io.aimsflow.organisation.Objectives;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Top management approves an objective, or sends it back. */
@Component
class ApproveObjectiveTask implements UserTask<ApproveObjectiveTask.ApproveForm> {

    enum Decision {
        APPROVE,
        SEND_BACK
    }

    record ApproveForm(Decision decision, @Nullable String reason) {}

    private final Objectives objectives;
    private final ObjectiveBriefing briefing;

    ApproveObjectiveTask(Objectives objectives, ObjectiveBriefing briefing) {
        this.objectives = objectives;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return ObjectiveProcess.APPROVE;
    }

    @Override
    public Class<ApproveForm> form() {
        return ApproveForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var objective = objectives.proposedIn(task.caseId());
        return Map.of("objective", briefing.of(objective), "how", briefing.how(objective));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ApproveForm form) {
        var reason = Objects.toString(form.reason(), "");
        if (form.decision() == Decision.APPROVE) {
            objectives.approve(task.caseId(), actor);
            return Routing.approved().with(ObjectiveProcess.APPROVAL, "APPROVE");
        }
        objectives.sendBack(task.caseId(), reason, actor);
        return Routing.sentBack(reason).with(ObjectiveProcess.APPROVAL, "SEND_BACK");
    }
}
