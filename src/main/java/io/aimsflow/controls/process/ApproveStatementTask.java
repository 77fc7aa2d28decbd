package io.aimsflow.controls.process;

import io.aimsflow.controls.StatementsOfApplicability;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Top management approves a proposed statement, or sends it back. */
@Component
class ApproveStatementTask implements UserTask<ApproveStatementTask.ApproveForm> {

    enum Decision {
        APPROVE,
        SEND_BACK
    }

    record ApproveForm(Decision decision, @Nullable String reason) {}

    private final StatementsOfApplicability statements;
    private final ProposalText text;

    ApproveStatementTask(StatementsOfApplicability statements, ProposalText text) {
        this.statements = statements;
        this.text = text;
    }

    @Override
    public TaskKey key() {
        return StatementProcess.APPROVE;
    }

    @Override
    public Class<ApproveForm> form() {
        return ApproveForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var proposal = statements.proposal(task.caseId());
        return Map.of("summary", text.summary(proposal), "changes", text.changes(proposal));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ApproveForm form) {
        if (form.decision() == Decision.SEND_BACK) {
            statements.sendBack(task.caseId(), form.reason(), actor);
            return Routing.sentBack(form.reason()).with(StatementProcess.APPROVAL, "SEND_BACK");
        }
        statements.approve(task.caseId(), actor);
        return Routing.approved().with(StatementProcess.APPROVAL, "APPROVE");
    }
}
