package io.aimsflow.audit.process;

import io.aimsflow.audit.AuditSteps;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lead auditor says that the checklist is ready. */
@Component
class PrepareChecklistTask implements UserTask<PrepareChecklistTask.PrepareForm> {

    record PrepareForm(@Nullable String note) {}

    private final AuditSteps steps;
    private final AuditBriefing briefing;

    PrepareChecklistTask(AuditSteps steps, AuditBriefing briefing) {
        this.steps = steps;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return AuditProcess.PREPARE;
    }

    @Override
    public Class<PrepareForm> form() {
        return PrepareForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var view = steps.ofCase(task.caseId());
        return Map.of("checklist", briefing.progress(view));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, PrepareForm form) {
        steps.prepared(task.caseId(), actor);
        return Routing.done();
    }
}
