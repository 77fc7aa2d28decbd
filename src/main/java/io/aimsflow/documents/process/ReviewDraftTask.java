package io.aimsflow.documents.process;

import io.aimsflow.documents.DocumentApproval;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody who was asked reads the draft; there is a task for each of them. */
@Component
class ReviewDraftTask implements UserTask<ReviewDraftTask.ReviewForm> {

    enum Decision {
        FINE,
        CHANGE
    }

    record ReviewForm(Decision decision, @Nullable String remarks) {}

    private final DocumentApproval approval;
    private final DraftBriefing briefing;

    ReviewDraftTask(DocumentApproval approval, DraftBriefing briefing) {
        this.approval = approval;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return DocumentProcess.REVIEW;
    }

    @Override
    public Class<ReviewForm> form() {
        return ReviewForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return briefing.of(task.caseId());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ReviewForm form) {
        var remarks = Objects.toString(form.remarks(), "");
        if (form.decision() == Decision.FINE) {
            approval.fine(task.caseId(), remarks, actor);
            return Routing.done();
        }
        approval.changeWanted(task.caseId(), remarks, actor);
        return Routing.done().with(DocumentProcess.CHANGES_WANTED, true);
    }
}
