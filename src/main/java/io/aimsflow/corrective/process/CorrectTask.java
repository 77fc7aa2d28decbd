package io.aimsflow.corrective.process;

import io.aimsflow.corrective.Correction;
import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The owner says what was done at once. */
@Component
class CorrectTask implements UserTask<CorrectTask.CorrectForm> {

    record CorrectForm(String containment, LocalDate containedOn, String consequences) {}

    private final Nonconformities nonconformities;

    CorrectTask(Nonconformities nonconformities) {
        this.nonconformities = nonconformities;
    }

    @Override
    public TaskKey key() {
        return CorrectiveActionProcess.CORRECT;
    }

    @Override
    public Class<CorrectForm> form() {
        return CorrectForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of("whatHappened", nonconformities.ofCase(task.caseId()).whatHappened());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, CorrectForm form) {
        var correction = new Correction(form.containment(), form.containedOn(), form.consequences());
        nonconformities.correct(task.caseId(), correction, actor);
        return Routing.done();
    }
}
