package io.aimsflow.audit.process;

import io.aimsflow.audit.AuditSteps;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The AIMS manager accepts the report, or sends it back. */
@Component
class AcceptReportTask implements UserTask<AcceptReportTask.AcceptForm> {

    enum Decision {
        ACCEPT,
        SEND_BACK
    }

    record AcceptForm(Decision decision, @Nullable String reason) {}

    private final AuditSteps steps;
    private final AuditBriefing briefing;

    AcceptReportTask(AuditSteps steps, AuditBriefing briefing) {
        this.steps = steps;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return AuditProcess.ACCEPT;
    }

    @Override
    public Class<AcceptForm> form() {
        return AcceptForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var view = steps.ofCase(task.caseId());
        return Map.of(
                "summary", view.audit().summary(),
                "findings", briefing.findings(view),
                "conclusion", view.audit().conclusion(),
                "comments", briefing.comments(view));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, AcceptForm form) {
        if (form.decision() == Decision.SEND_BACK) {
            var reason = Objects.toString(form.reason(), "");
            steps.sendBack(task.caseId(), reason, actor);
            return Routing.sentBack(reason).with(AuditProcess.ACCEPTANCE, "SEND_BACK");
        }
        steps.accept(task.caseId(), actor);
        return Routing.approved().with(AuditProcess.ACCEPTANCE, "ACCEPT");
    }
}
