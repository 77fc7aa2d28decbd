package io.aimsflow.documents.process;

import io.aimsflow.documents.DocumentReviews;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The owner says whether a document still holds. */
@Component
class LookAgainTask implements UserTask<LookAgainTask.LookForm> {

    enum Result {
        VALID,
        REVISE,
        WITHDRAW
    }

    record LookForm(
            Result result,
            @Nullable LocalDate nextReview,
            @Nullable String reason) {}

    private final DocumentReviews reviews;

    LookAgainTask(DocumentReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public TaskKey key() {
        return DocumentProcess.LOOK_AGAIN;
    }

    @Override
    public Class<LookForm> form() {
        return LookForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var document = reviews.ofCase(task.caseId());
        return Map.of(
                "document", document.reference() + " " + document.details().title());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, LookForm form) {
        switch (form.result()) {
            case VALID -> reviews.stillValid(task.caseId(), day(form.nextReview()), actor);
            case REVISE -> reviews.revise(task.caseId(), actor);
            case WITHDRAW -> reviews.withdraw(task.caseId(), Objects.toString(form.reason(), ""), actor);
        }
        return Routing.done().with(DocumentProcess.RESULT, form.result().name());
    }

    private static LocalDate day(@Nullable LocalDate typed) {
        if (typed == null) {
            throw Refused.at("nextReview", "document-missing");
        }
        return typed;
    }
}
