package io.aimsflow.certification.process;

import io.aimsflow.certification.AuditPreparation;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Top management releases what was declared for the audit, or sends it back. */
@Component
class ReleaseAuditTask implements UserTask<ReleaseAuditTask.ReleaseForm> {

    enum Decision {
        RELEASE,
        SEND_BACK
    }

    record ReleaseForm(Decision decision, @Nullable String reason) {}

    private final AuditPreparation preparation;
    private final CertificationAuditBriefing briefing;

    ReleaseAuditTask(AuditPreparation preparation, CertificationAuditBriefing briefing) {
        this.preparation = preparation;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return CertificationProcess.RELEASE;
    }

    @Override
    public Class<ReleaseForm> form() {
        return ReleaseForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of(
                "audit", briefing.audit(task.caseId()),
                "readiness", briefing.readiness(task.caseId()),
                "statement", preparation.ofCase(task.caseId()).statement());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ReleaseForm form) {
        if (form.decision() == Decision.RELEASE) {
            preparation.release(task.caseId(), actor);
            return Routing.approved().with(CertificationProcess.DECISION, "RELEASE");
        }
        var reason = Objects.toString(form.reason(), "");
        preparation.sendBack(task.caseId(), reason, actor);
        return Routing.sentBack(reason).with(CertificationProcess.DECISION, "SEND_BACK");
    }
}
