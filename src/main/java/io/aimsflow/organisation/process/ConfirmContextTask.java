package io.aimsflow.organisation.process;

import io.aimsflow.organisation.ContextReviews;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Top management confirms what was found of the context, or sends it back. */
@Component
class ConfirmContextTask implements UserTask<ConfirmContextTask.ConfirmForm> {

    enum Decision {
        CONFIRM,
        SEND_BACK
    }

    record ConfirmForm(Decision decision, @Nullable String reason) {}

    private final ContextReviews reviews;
    private final ContextBriefing briefing;

    ConfirmContextTask(ContextReviews reviews, ContextBriefing briefing) {
        this.reviews = reviews;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return ContextProcess.CONFIRM;
    }

    @Override
    public Class<ConfirmForm> form() {
        return ConfirmForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var whole = reviews.inCase(task.caseId());
        return Map.of(
                "summary", briefing.found(whole),
                "conclusion", whole.review().conclusion());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ConfirmForm form) {
        if (form.decision() == Decision.CONFIRM) {
            reviews.confirm(task.caseId(), actor);
            return Routing.approved().with(ContextProcess.CONFIRMATION, "CONFIRM");
        }
        var reason = reviews.sendBack(task.caseId(), Objects.toString(form.reason(), ""), actor);
        return Routing.sentBack(reason).with(ContextProcess.CONFIRMATION, "SEND_BACK");
    }
}
