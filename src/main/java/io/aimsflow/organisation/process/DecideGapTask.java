package io.aimsflow.organisation.process;

import io.aimsflow.organisation.Measurement.Decision;
import io.aimsflow.organisation.ObjectiveMeasurements;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The AIMS manager decides what is done about a value off target. */
@Component
class DecideGapTask implements UserTask<DecideGapTask.DecideForm> {

    record DecideForm(
            Decision decision,
            @Nullable String reason,
            @Nullable String action,
            @Nullable PersonId actionOwner,
            @Nullable LocalDate actionDue) {}

    private final ObjectiveMeasurements measurements;
    private final ObjectiveBriefing briefing;

    DecideGapTask(ObjectiveMeasurements measurements, ObjectiveBriefing briefing) {
        this.measurements = measurements;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return ObjectiveProcess.DECIDE;
    }

    @Override
    public Class<DecideForm> form() {
        return DecideForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var objective = measurements.measuredIn(task.caseId());
        var measured = measurements.inCase(task.caseId());
        return Map.of(
                "objective", briefing.of(objective),
                "measured", briefing.of(measured, objective.details().unit()));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, DecideForm form) {
        var routing = Routing.done().with(ObjectiveProcess.GAP, form.decision().name());
        if (form.decision() == Decision.ACCEPT) {
            measurements.accept(task.caseId(), Objects.toString(form.reason(), ""), actor);
            return routing;
        }
        var owner = given("actionOwner", form.actionOwner());
        measurements.act(
                task.caseId(), Objects.toString(form.action(), ""), owner, given("actionDue", form.actionDue()), actor);
        return routing.with(ObjectiveProcess.ACTION_OWNER, owner.toString());
    }

    private static <T> T given(String field, @Nullable T typed) {
        if (typed == null) {
            throw Refused.at(field, "organisation-missing");
        }
        return typed;
    }
}
