package io.aimsflow.audit.process;

import io.aimsflow.audit.AuditProgrammes;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The AIMS manager proposes the mended draft again, or withdraws the proposal. */
@Component
class MendProgrammeTask implements UserTask<MendProgrammeTask.MendForm> {

    enum Decision {
        PROPOSE,
        WITHDRAW
    }

    record MendForm(Decision decision) {}

    private final AuditProgrammes programmes;
    private final AuditBriefing briefing;

    MendProgrammeTask(AuditProgrammes programmes, AuditBriefing briefing) {
        this.programmes = programmes;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return AuditProcess.MEND;
    }

    @Override
    public Class<MendForm> form() {
        return MendForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of("sentBack", programmes.ofCase(task.caseId()).programme().remarks());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, MendForm form) {
        if (form.decision() == Decision.WITHDRAW) {
            programmes.withdraw(task.caseId());
            return Routing.done().with(AuditProcess.MENDED, "WITHDRAW");
        }
        programmes.proposeAgain(task.caseId(), actor);
        return Routing.done()
                .with(AuditProcess.MENDED, "PROPOSE")
                .with(AuditProcess.PROPOSER, actor.person().toString());
    }
}
