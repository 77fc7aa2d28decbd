package io.aimsflow.controls.process;

import io.aimsflow.controls.StatementsOfApplicability;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The AIMS manager proposes the mended draft again, or withdraws the proposal. */
@Component
class MendStatementTask implements UserTask<MendStatementTask.MendForm> {

    enum Decision {
        PROPOSE,
        WITHDRAW
    }

    record MendForm(Decision decision) {}

    private final StatementsOfApplicability statements;

    MendStatementTask(StatementsOfApplicability statements) {
        this.statements = statements;
    }

    @Override
    public TaskKey key() {
        return StatementProcess.MEND;
    }

    @Override
    public Class<MendForm> form() {
        return MendForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of("sentBack", statements.ofCase(task.caseId()).sentBack());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, MendForm form) {
        if (form.decision() == Decision.WITHDRAW) {
            statements.withdraw(task.caseId());
            return Routing.done().with(StatementProcess.MENDED, "WITHDRAW");
        }
        statements.proposeAgain(task.caseId(), actor);
        return Routing.done()
                .with(StatementProcess.MENDED, "PROPOSE")
                .with(StatementProcess.PROPOSER, actor.person().toString());
    }
}
