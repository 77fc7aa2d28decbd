package io.aimsflow.risk.process;

import io.aimsflow.risk.RiskTreatments;
import io.aimsflow.risk.TreatmentAction;
import io.aimsflow.risk.TreatmentActions;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.Deadlines;
import io.aimsflow.workflow.ModelFunctions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the model asks about the plan; an item is the id of one of its actions. */
@Component
public class PlannedTreatmentActions implements ModelFunctions {

    private final RiskTreatments treatments;
    private final TreatmentActions actions;
    private final Deadlines deadlines;

    PlannedTreatmentActions(RiskTreatments treatments, TreatmentActions actions, Deadlines deadlines) {
        this.treatments = treatments;
        this.actions = actions;
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "treatmentActions";
    }

    /** The actions of the plan that counts now; empty if none are needed. */
    public List<String> of(String caseId) {
        return treatments.ofCase(CaseId.of(caseId)).currentActions().stream()
                .map(action -> action.id().toString())
                .toList();
    }

    public String owner(String item) {
        return action(item).owner().toString();
    }

    /** Who confirms it; empty if nobody by name can. */
    public String confirmer(String item) {
        return actions.confirmer(UUID.fromString(item)).map(PersonId::toString).orElse("");
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

    private Instant dueAt(String item) {
        return deadlines.endOfDay(action(item).due());
    }

    private TreatmentAction action(String item) {
        return actions.get(UUID.fromString(item));
    }
}
