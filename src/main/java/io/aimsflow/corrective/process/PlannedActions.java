package io.aimsflow.corrective.process;

import io.aimsflow.corrective.ActionView;
import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.Deadlines;
import io.aimsflow.workflow.ModelFunctions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the model asks about the plan; an item is the id of one of its actions. */
@Component
public class PlannedActions implements ModelFunctions {

    private final Nonconformities nonconformities;
    private final Deadlines deadlines;

    PlannedActions(Nonconformities nonconformities, Deadlines deadlines) {
        this.nonconformities = nonconformities;
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "plannedActions";
    }

    /** The actions of the present round; empty if none are needed. */
    public List<String> of(String caseId) {
        return nonconformities.ofCase(CaseId.of(caseId)).currentActions().stream()
                .map(action -> action.id().toString())
                .toList();
    }

    public String owner(String item) {
        return action(item).owner().toString();
    }

    public Date due(String item) {
        return Date.from(dueAt(item));
    }

    public Date reminder(String item) {
        return Date.from(deadlines.reminderBefore(dueAt(item)));
    }

    public Date escalation(String item) {
        return Date.from(deadlines.escalationAfter(dueAt(item)));
    }

    /** When the effect of the last action can be judged. */
    public Date judgeableAt(String caseId) {
        return Date.from(nonconformities.ofCase(CaseId.of(caseId)).judgeableAt().orElseThrow());
    }

    private Instant dueAt(String item) {
        return deadlines.endOfDay(action(item).due());
    }

    private ActionView action(String item) {
        return nonconformities.action(item);
    }
}
