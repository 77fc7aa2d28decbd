package io.aimsflow.audit.process;

import io.aimsflow.audit.AuditSteps;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An auditee comments on the report; there is a task for each of them. */
@Component
class CommentReportTask implements UserTask<CommentReportTask.CommentForm> {

    enum Decision {
        NOTED,
        COMMENT
    }

    record CommentForm(Decision decision, @Nullable String comment) {}

    private final AuditSteps steps;
    private final AuditBriefing briefing;

    CommentReportTask(AuditSteps steps, AuditBriefing briefing) {
        this.steps = steps;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return AuditProcess.COMMENT;
    }

    @Override
    public Class<CommentForm> form() {
        return CommentForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var view = steps.ofCase(task.caseId());
        return Map.of(
                "summary", view.audit().summary(),
                "findings", briefing.findings(view),
                "conclusion", view.audit().conclusion());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, CommentForm form) {
        var text = form.decision() == Decision.COMMENT ? Objects.toString(form.comment(), "") : "";
        var auditee = task.item().map(PersonId::of).orElse(actor.person());
        steps.comment(task.caseId(), auditee, text, actor);
        return Routing.done();
    }
}
