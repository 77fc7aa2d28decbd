package io.aimsflow.corrective;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of the changes that closed nonconformities make necessary; what fails is delivered again. */
@Component
class FollowUpListener {

    private final FollowUpOpening opening;

    FollowUpListener(FollowUpOpening opening) {
        this.opening = opening;
    }

    @ApplicationModuleListener
    void on(FollowUpNeeded needed) {
        opening.open(needed);
    }
}
