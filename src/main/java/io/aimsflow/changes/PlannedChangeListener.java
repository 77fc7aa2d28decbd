package io.aimsflow.changes;

import io.aimsflow.workflow.CaseEnded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of changes whose cases were cancelled. */
@Component
class PlannedChangeListener {

    private final PlannedChanges changes;

    PlannedChangeListener(PlannedChanges changes) {
        this.changes = changes;
    }

    @ApplicationModuleListener(condition = "#event.process() == 'aims-change' && #event.end() == 'cancelled'")
    void on(CaseEnded event) {
        changes.cancelled(event.caseId());
    }
}
