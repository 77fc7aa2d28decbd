package io.aimsflow.controls;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the catalogue before anybody asks for a control. */
@Component
class CatalogueAtStart implements SmartLifecycle {

    /** Before the demonstration, the job executor and the web server. */
    private static final int PHASE = -900;

    private final CatalogueUpdate update;
    private volatile boolean done;

    CatalogueAtStart(CatalogueUpdate update) {
        this.update = update;
    }

    @Override
    public void start() {
        update.run();
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
