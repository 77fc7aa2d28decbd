package io.aimsflow.review.process;

import io.aimsflow.review.ReviewPreparation;
import io.aimsflow.review.Reviews;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The AIMS manager releases the inputs, or has them assembled again. */
@Component
class ReviewReleaseTask implements UserTask<ReviewReleaseTask.ReleaseForm> {

    enum Decision {
        RELEASE,
        ASSEMBLE_AGAIN
    }

    record ReleaseForm(Decision decision) {}

    private final Reviews reviews;
    private final ReviewPreparation preparation;
    private final ReviewBriefing briefing;

    ReviewReleaseTask(Reviews reviews, ReviewPreparation preparation, ReviewBriefing briefing) {
        this.reviews = reviews;
        this.preparation = preparation;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return ReviewProcess.RELEASE;
    }

    @Override
    public Class<ReleaseForm> form() {
        return ReleaseForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of("summary", briefing.pack(reviews.ofCase(task.caseId())));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ReleaseForm form) {
        if (form.decision() == Decision.RELEASE) {
            preparation.release(task.caseId(), actor);
        }
        return Routing.done().with(ReviewProcess.PACK_DECISION, form.decision().name());
    }
}
