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

/** An auditee says whether the days suit; there is a task for each of them. */
@Component
class ConfirmDatesTask implements UserTask<ConfirmDatesTask.ConfirmForm> {

    enum Decision {
        YES,
        NO
    }

    record ConfirmForm(Decision decision, @Nullable String proposal) {}

    private final AuditSteps steps;
    private final AuditBriefing briefing;

    ConfirmDatesTask(AuditSteps steps, AuditBriefing briefing) {
        this.steps = steps;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return AuditProcess.CONFIRM;
    }

    @Override
    public Class<ConfirmForm> form() {
        return ConfirmForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of("what", briefing.what(steps.ofCase(task.caseId()).audit()));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ConfirmForm form) {
        if (form.decision() == Decision.NO) {
            steps.otherDates(task.caseId(), Objects.toString(form.proposal(), ""), actor);
            return Routing.done().with(AuditProcess.DATES_SUIT, false);
        }
        steps.confirmed(task.caseId(), actor);
        return Routing.done();
    }
}
