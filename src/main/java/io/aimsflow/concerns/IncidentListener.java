package io.aimsflow.concerns;

import io.aimsflow.workflow.CaseEnded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of incidents whose case was cancelled. */
@Component
class IncidentListener {

    private final Incidents incidents;

    IncidentListener(Incidents incidents) {
        this.incidents = incidents;
    }

    @ApplicationModuleListener(condition = "#event.process() == 'incident-handling' && #event.end() == 'cancelled'")
    void on(CaseEnded event) {
        incidents.cancelled(event.caseId());
    }
}
