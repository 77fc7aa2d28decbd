package io.aimsflow.changes.process;

import io.aimsflow.changes.ChangePlan;
import io.aimsflow.changes.PlannedChanges;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.Deadlines;
import io.aimsflow.workflow.ModelFunctions;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the model asks about the plan of its change. */
@Component
public class PlannedChangeWork implements ModelFunctions {

    private final PlannedChanges changes;
    private final Deadlines deadlines;

    PlannedChangeWork(PlannedChanges changes, Deadlines deadlines) {
        this.changes = changes;
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "plannedChange";
    }

    public String responsible(String caseId) {
        return plan(caseId).responsible().toString();
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
        return deadlines.endOfDay(plan(caseId).due());
    }

    private ChangePlan plan(String caseId) {
        return changes.ofCase(CaseId.of(caseId)).plan().orElseThrow();
    }
}
