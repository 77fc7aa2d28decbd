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

/** The lead auditor says that every line is judged. */
@Component
class ConductAuditTask implements UserTask<ConductAuditTask.ConductForm> {

    record ConductForm(@Nullable String note) {}

    private final AuditSteps steps;
    private final AuditBriefing briefing;

    ConductAuditTask(AuditSteps steps, AuditBriefing briefing) {
        this.steps = steps;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return AuditProcess.CONDUCT;
    }

    @Override
    public Class<ConductForm> form() {
        return ConductForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of("progress", briefing.progress(steps.ofCase(task.caseId())));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ConductForm form) {
        steps.conducted(task.caseId(), actor);
        return Routing.done();
    }
}
