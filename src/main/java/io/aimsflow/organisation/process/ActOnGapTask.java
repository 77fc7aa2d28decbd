package io.aimsflow.organisation.process;

import io.aimsflow.organisation.ObjectiveMeasurements;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody does what was decided about a gap. */
@Component
class ActOnGapTask implements UserTask<ActOnGapTask.ActForm> {

    record ActForm(String result) {}

    private final ObjectiveMeasurements measurements;

    ActOnGapTask(ObjectiveMeasurements measurements) {
        this.measurements = measurements;
    }

    @Override
    public TaskKey key() {
        return ObjectiveProcess.ACT;
    }

    @Override
    public Class<ActForm> form() {
        return ActForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of(
                "action", measurements.inCase(task.caseId()).gap().orElseThrow().text());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ActForm form) {
        measurements.acted(task.caseId(), form.result(), actor);
        return Routing.done();
    }
}
