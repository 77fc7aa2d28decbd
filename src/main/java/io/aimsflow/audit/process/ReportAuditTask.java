package io.aimsflow.audit.process;

import io.aimsflow.audit.AuditSteps;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead auditor sums up and concludes. */
@Component
class ReportAuditTask implements UserTask<ReportAuditTask.SummaryForm> {

    record SummaryForm(String summary, String conclusion) {}

    private final AuditSteps steps;
    private final AuditBriefing briefing;

    ReportAuditTask(AuditSteps steps, AuditBriefing briefing) {
        this.steps = steps;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return AuditProcess.REPORT;
    }

    @Override
    public Class<SummaryForm> form() {
        return SummaryForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var view = steps.ofCase(task.caseId());
        return Map.of("sentBack", view.audit().sentBack(), "findings", briefing.findings(view));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, SummaryForm form) {
        steps.report(task.caseId(), form.summary(), form.conclusion(), actor);
        return Routing.done();
    }
}
