package io.aimsflow.corrective.process;

import static io.aimsflow.corrective.process.CorrectiveActionProcess.EFFECTIVE;
import static io.aimsflow.corrective.process.CorrectiveActionProcess.FAILURES;

import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody who had no part in it judges whether the cause is gone. */
@Component
class ReviewEffectivenessTask implements UserTask<ReviewEffectivenessTask.ReviewForm> {

    enum Verdict {
        EFFECTIVE,
        NOT_EFFECTIVE
    }

    record ReviewForm(Verdict verdict, String basis) {}

    private final Nonconformities nonconformities;
    private final People people;

    ReviewEffectivenessTask(Nonconformities nonconformities, People people) {
        this.nonconformities = nonconformities;
        this.people = people;
    }

    @Override
    public TaskKey key() {
        return CorrectiveActionProcess.REVIEW_EFFECTIVENESS;
    }

    @Override
    public Class<ReviewForm> form() {
        return ReviewForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Summary.of(nonconformities.ofCase(task.caseId())).forReview(people);
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ReviewForm form) {
        var effective = form.verdict() == Verdict.EFFECTIVE;
        var failures = nonconformities.judge(task.caseId(), effective, form.basis(), actor);
        var routing = effective ? Routing.approved() : Routing.sentBack(form.basis());
        return routing.with(EFFECTIVE, effective).with(FAILURES, failures);
    }
}
