package io.aimsflow.concerns;

import io.aimsflow.workflow.CaseEnded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of concerns whose case was cancelled. */
@Component
class ConcernListener {

    private final ConcernTriage triage;

    ConcernListener(ConcernTriage triage) {
        this.triage = triage;
    }

    @ApplicationModuleListener(condition = "#event.process() == 'concern-handling' && #event.end() == 'cancelled'")
    void on(CaseEnded event) {
        triage.cancelled(event.caseId());
    }
}
