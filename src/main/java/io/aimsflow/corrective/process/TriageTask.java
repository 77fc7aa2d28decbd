package io.aimsflow.corrective.process;

import static io.aimsflow.corrective.process.CorrectiveActionProcess.OWNER;
import static io.aimsflow.corrective.process.CorrectiveActionProcess.SEVERITY;
import static io.aimsflow.corrective.process.CorrectiveActionProcess.TRIAGE_DECISION;

import io.aimsflow.corrective.Confirmation;
import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.Severity;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The AIMS manager says what becomes of a report. */
@Component
class TriageTask implements UserTask<TriageTask.TriageForm> {

    enum Decision {
        CONFIRM,
        MERGE,
        REJECT
    }

    record TriageForm(
            Decision decision,
            @Nullable String title,
            @Nullable Severity severity,
            @Nullable PersonId owner,
            @Nullable String requirement,
            @Nullable UUID known,
            @Nullable String reason) {}

    private final Nonconformities nonconformities;

    TriageTask(Nonconformities nonconformities) {
        this.nonconformities = nonconformities;
    }

    @Override
    public TaskKey key() {
        return CorrectiveActionProcess.TRIAGE;
    }

    @Override
    public Class<TriageForm> form() {
        return TriageForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Summary.of(nonconformities.ofCase(task.caseId())).forTriage();
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, TriageForm form) {
        return switch (form.decision()) {
            case CONFIRM -> confirm(task, actor, form);
            case MERGE -> merge(task, actor, form);
            case REJECT -> reject(task, actor, form);
        };
    }

    private Routing confirm(TaskContext task, Actor actor, TriageForm form) {
        nonconformities.confirm(
                task.caseId(),
                new Confirmation(form.title(), form.severity(), form.owner(), form.requirement()),
                actor);
        return Routing.approved()
                .with(TRIAGE_DECISION, form.decision().name())
                .with(SEVERITY, form.severity().name())
                .with(OWNER, form.owner().toString());
    }

    private Routing merge(TaskContext task, Actor actor, TriageForm form) {
        nonconformities.merge(task.caseId(), form.known(), actor);
        return Routing.done().with(TRIAGE_DECISION, form.decision().name());
    }

    private Routing reject(TaskContext task, Actor actor, TriageForm form) {
        nonconformities.reject(task.caseId(), form.reason(), actor);
        return Routing.rejected(form.reason())
                .with(TRIAGE_DECISION, form.decision().name());
    }
}
