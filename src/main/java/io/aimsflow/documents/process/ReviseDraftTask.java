package io.aimsflow.documents.process;

import io.aimsflow.documents.DocumentApproval;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The author proposes the revised draft again, or withdraws the proposal. */
@Component
class ReviseDraftTask implements UserTask<ReviseDraftTask.ReviseForm> {

    enum Decision {
        PROPOSE,
        WITHDRAW
    }

    record ReviseForm(Decision decision) {}

    private final DocumentApproval approval;

    ReviseDraftTask(DocumentApproval approval) {
        this.approval = approval;
    }

    @Override
    public TaskKey key() {
        return DocumentProcess.REVISE;
    }

    @Override
    public Class<ReviseForm> form() {
        return ReviseForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of("wanted", approval.ofCase(task.caseId()).remarks());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ReviseForm form) {
        if (form.decision() == Decision.WITHDRAW) {
            approval.withdraw(task.caseId());
            return Routing.done().with(DocumentProcess.REVISED, "WITHDRAW");
        }
        approval.proposeAgain(task.caseId(), actor);
        return Routing.done()
                .with(DocumentProcess.REVISED, "PROPOSE")
                .with(DocumentProcess.CHANGES_WANTED, false)
                .with(DocumentProcess.AUTHOR, actor.person().toString());
    }
}
