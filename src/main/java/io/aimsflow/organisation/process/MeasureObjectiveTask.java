package io.aimsflow.organisation.process;

import io.aimsflow.organisation.ObjectiveMeasurements;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The owner of an objective measures it. */
@Component
class MeasureObjectiveTask implements UserTask<MeasureObjectiveTask.MeasureForm> {

    record MeasureForm(BigDecimal value, String note) {}

    private final ObjectiveMeasurements measurements;
    private final ObjectiveBriefing briefing;

    MeasureObjectiveTask(ObjectiveMeasurements measurements, ObjectiveBriefing briefing) {
        this.measurements = measurements;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return ObjectiveProcess.MEASURE;
    }

    @Override
    public Class<MeasureForm> form() {
        return MeasureForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var objective = measurements.measuredIn(task.caseId());
        return Map.of(
                "objective", briefing.of(objective),
                "method", objective.details().method());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, MeasureForm form) {
        var onTarget = measurements.measure(task.caseId(), form.value(), form.note(), actor);
        return Routing.done().with(ObjectiveProcess.OFF_TARGET, !onTarget);
    }
}
