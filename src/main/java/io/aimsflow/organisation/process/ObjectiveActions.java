package io.aimsflow.organisation.process;

import io.aimsflow.organisation.ObjectiveMeasurements;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.Deadlines;
import io.aimsflow.workflow.ModelFunctions;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the model asks about the action against a gap. */
@Component
public class ObjectiveActions implements ModelFunctions {

    private final ObjectiveMeasurements measurements;
    private final Deadlines deadlines;

    ObjectiveActions(ObjectiveMeasurements measurements, Deadlines deadlines) {
        this.measurements = measurements;
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "objectiveActions";
    }

    public Date due(String caseId) {
        return Date.from(dueAt(caseId));
    }

    public Date reminder(String caseId) {
        return Date.from(deadlines.reminderBefore(dueAt(caseId)));
    }

    public Date escalation(String caseId) {
        return Date.from(deadlines.escalationAfter(dueAt(caseId)));
    }

    private Instant dueAt(String caseId) {
        var gap = measurements.inCase(CaseId.of(caseId)).gap().orElseThrow();
        return deadlines.endOfDay(gap.due().orElseThrow());
    }
}
