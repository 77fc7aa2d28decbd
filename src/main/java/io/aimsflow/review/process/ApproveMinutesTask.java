package io.aimsflow.review.process;

import io.aimsflow.review.ReviewOutcome;
import io.aimsflow.review.Reviews;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Top management approves the minutes or sends them back. */
@Component
class ApproveMinutesTask implements UserTask<ApproveMinutesTask.ApproveForm> {

    enum Decision {
        APPROVE,
        SEND_BACK
    }

    record ApproveForm(Decision decision, Optional<String> reason) {}

    private final Reviews reviews;
    private final ReviewOutcome outcome;
    private final ReviewBriefing briefing;

    ApproveMinutesTask(Reviews reviews, ReviewOutcome outcome, ReviewBriefing briefing) {
        this.reviews = reviews;
        this.outcome = outcome;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return ReviewProcess.APPROVE;
    }

    @Override
    public Class<ApproveForm> form() {
        return ApproveForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var view = reviews.ofCase(task.caseId());
        return Map.of("minutes", briefing.minutes(view), "actions", briefing.actions(view));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ApproveForm form) {
        return decide(task, actor, form)
                .with(ReviewProcess.MINUTES_DECISION, form.decision().name());
    }

    private Routing decide(TaskContext task, Actor actor, ApproveForm form) {
        if (form.decision() == Decision.APPROVE) {
            outcome.approve(task.caseId(), actor);
            return Routing.approved();
        }
        var reason = form.reason().orElse("");
        outcome.sendBack(task.caseId(), reason, actor);
        return Routing.sentBack(reason);
    }
}
