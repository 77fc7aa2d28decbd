package io.aimsflow.concerns.process;

import io.aimsflow.concerns.IncidentDuty;
import io.aimsflow.concerns.Incidents;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.Deadlines;
import io.aimsflow.workflow.ModelFunctions;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the model asks about those who must be informed; an item is the id of one such duty. */
@Component
public class IncidentDutyFunctions implements ModelFunctions {

    private final Incidents incidents;
    private final Deadlines deadlines;

    IncidentDutyFunctions(Incidents incidents, Deadlines deadlines) {
        this.incidents = incidents;
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "incidentDuties";
    }

    /** The most urgent first; empty if nobody must be informed. */
    public List<String> of(String caseId) {
        return incidents.ofCase(CaseId.of(caseId)).duties().stream()
                .map(duty -> duty.id().toString())
                .toList();
    }

    public Date due(String item) {
        return Date.from(duty(item).due());
    }

    public Date reminder(String item) {
        return Date.from(deadlines.reminderBefore(duty(item).due()));
    }

    /** A legal time that has passed is not waited with. */
    public Date escalation(String item) {
        return Date.from(duty(item).due().plusSeconds(60));
    }

    private IncidentDuty duty(String item) {
        return incidents.duty(item);
    }
}
