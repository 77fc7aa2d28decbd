package io.aimsflow.certification.process;

import io.aimsflow.certification.AuditPreparation;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The AIMS manager agrees with the body when the audit takes place, what it covers and who comes. */
@Component
class AgreeAuditTask implements UserTask<AgreeAuditTask.AgreeForm> {

    record AgreeForm(LocalDate beginsOn, LocalDate endsOn, String auditors, String scope) {}

    private final AuditPreparation preparation;
    private final CertificationAuditBriefing briefing;

    AgreeAuditTask(AuditPreparation preparation, CertificationAuditBriefing briefing) {
        this.preparation = preparation;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return CertificationProcess.AGREE;
    }

    @Override
    public Class<AgreeForm> form() {
        return AgreeForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of("audit", briefing.audit(task.caseId()));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, AgreeForm form) {
        preparation.agree(task.caseId(), form.beginsOn(), form.endsOn(), form.auditors(), form.scope(), actor);
        return Routing.done();
    }
}
