package io.aimsflow.corrective;

import io.aimsflow.workflow.CaseEnded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of what happens to a case outside its steps. */
@Component
class CaseListener {

    private final Nonconformities nonconformities;

    CaseListener(Nonconformities nonconformities) {
        this.nonconformities = nonconformities;
    }

    @ApplicationModuleListener(condition = "#event.process() == 'corrective-action' && #event.end() == 'cancelled'")
    void on(CaseEnded event) {
        nonconformities.cancelled(event.caseId());
    }
}
