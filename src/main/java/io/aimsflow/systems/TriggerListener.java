package io.aimsflow.systems;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of every change of an entry after it is kept. */
@Component
class TriggerListener {

    private final ChangeTriggers triggers;

    TriggerListener(ChangeTriggers triggers) {
        this.triggers = triggers;
    }

    @ApplicationModuleListener
    void on(AiSystemChanged event) {
        triggers.judge(event);
    }
}
