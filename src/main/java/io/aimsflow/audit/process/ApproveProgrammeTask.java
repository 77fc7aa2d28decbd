package io.aimsflow.audit.process;

import io.aimsflow.audit.AuditProgrammes;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Top management approves a proposed programme, or sends it back. */
@Component
class ApproveProgrammeTask implements UserTask<ApproveProgrammeTask.ApproveForm> {

    enum Decision {
        APPROVE,
        SEND_BACK
    }

    record ApproveForm(Decision decision, @Nullable String reason) {}

    private final AuditProgrammes programmes;
    private final AuditBriefing briefing;

    ApproveProgrammeTask(AuditProgrammes programmes, AuditBriefing briefing) {
        this.programmes = programmes;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return AuditProcess.APPROVE;
    }

    @Override
    public Class<ApproveForm> form() {
        return ApproveForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var view = programmes.ofCase(task.caseId());
        var audits = view.audits().stream().map(briefing::planned).collect(Collectors.joining("\n"));
        return Map.of("summary", briefing.programme(view.programme()), "audits", audits);
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ApproveForm form) {
        if (form.decision() == Decision.SEND_BACK) {
            var reason = Objects.toString(form.reason(), "");
            programmes.sendBack(task.caseId(), reason, actor);
            return Routing.sentBack(reason).with(AuditProcess.APPROVAL, "SEND_BACK");
        }
        programmes.approve(task.caseId(), actor);
        return Routing.approved().with(AuditProcess.APPROVAL, "APPROVE");
    }
}
