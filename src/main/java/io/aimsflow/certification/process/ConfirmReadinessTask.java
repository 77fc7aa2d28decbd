package io.aimsflow.certification.process;

import io.aimsflow.certification.AuditPreparation;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The AIMS manager says how ready the organisation is and which evidence the auditors will see. */
@Component
class ConfirmReadinessTask implements UserTask<ConfirmReadinessTask.ConfirmForm> {

    record ConfirmForm(String statement) {}

    private final AuditPreparation preparation;
    private final CertificationAuditBriefing briefing;

    ConfirmReadinessTask(AuditPreparation preparation, CertificationAuditBriefing briefing) {
        this.preparation = preparation;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return CertificationProcess.CONFIRM;
    }

    @Override
    public Class<ConfirmForm> form() {
        return ConfirmForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var audit = preparation.ofCase(task.caseId());
        return Map.of(
                "sentBack", audit.sentBack(),
                "readiness", briefing.readiness(task.caseId()),
                "statement", audit.statement());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ConfirmForm form) {
        preparation.declare(task.caseId(), form.statement(), actor);
        return Routing.done();
    }
}
