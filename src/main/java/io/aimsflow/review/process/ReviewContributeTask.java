package io.aimsflow.review.process;

import io.aimsflow.review.Contribution;
import io.aimsflow.review.ReviewPreparation;
import io.aimsflow.review.Reviews;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Somebody writes what no register knows; there is a task for each contribution. */
@Component
class ReviewContributeTask implements UserTask<ReviewContributeTask.ContributeForm> {

    record ContributeForm(String text) {}

    private final Reviews reviews;
    private final ReviewPreparation preparation;
    private final ReviewBriefing briefing;

    ReviewContributeTask(Reviews reviews, ReviewPreparation preparation, ReviewBriefing briefing) {
        this.reviews = reviews;
        this.preparation = preparation;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return ReviewProcess.CONTRIBUTE;
    }

    @Override
    public Class<ContributeForm> form() {
        return ContributeForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var topic = asked(task).topic();
        return Map.of(
                "topic", briefing.topic(topic), "figures", briefing.figures(reviews.ofCase(task.caseId()), topic));
    }

    @Override
    public Optional<String> about(TaskContext task) {
        return Optional.of(briefing.topic(asked(task).topic()));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ContributeForm form) {
        preparation.contribute(task.caseId(), asked(task).id(), form.text(), actor);
        return Routing.done();
    }

    private Contribution asked(TaskContext task) {
        return reviews.contribution(task.item().orElseThrow());
    }
}
