package io.aimsflow.systems;

import io.aimsflow.workflow.CaseEnded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of what happens to an intake outside its steps. */
@Component
class IntakeListener {

    private final Intakes intakes;

    IntakeListener(Intakes intakes) {
        this.intakes = intakes;
    }

    @ApplicationModuleListener(condition = "#event.process() == 'ai-system-intake' && #event.end() == 'cancelled'")
    void on(CaseEnded event) {
        intakes.cancelled(event.caseId());
    }
}
