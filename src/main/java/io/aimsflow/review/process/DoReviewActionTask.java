package io.aimsflow.review.process;

import io.aimsflow.review.ReviewAction;
import io.aimsflow.review.ReviewOutcome;
import io.aimsflow.review.Reviews;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Somebody does one of the decided actions; there is a task for each. */
@Component
class DoReviewActionTask implements UserTask<DoReviewActionTask.ActionForm> {

    private static final int LONGEST = 120;

    record ActionForm(String result, LocalDate doneOn) {}

    private final Reviews reviews;
    private final ReviewOutcome outcome;

    DoReviewActionTask(Reviews reviews, ReviewOutcome outcome) {
        this.reviews = reviews;
        this.outcome = outcome;
    }

    @Override
    public TaskKey key() {
        return ReviewProcess.DO_ACTION;
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
        var what = action(task).what();
        return Optional.of(what.length() <= LONGEST ? what : what.substring(0, LONGEST - 1) + "…");
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ActionForm form) {
        outcome.done(task.caseId(), action(task).id(), form.result(), form.doneOn(), actor);
        return Routing.done();
    }

    private ReviewAction action(TaskContext task) {
        return reviews.action(task.item().orElseThrow());
    }
}
