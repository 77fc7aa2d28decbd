package io.aimsflow.demo;

import io.aimsflow.demo.DemoState.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Fills a new demonstration before timers run and pages open, so that whoever comes finds it complete. */
class DemoSeeding implements SmartLifecycle {

    /** After the models were deployed, before the job executor and the web server. */
    static final int PHASE = 0;

    private static final Logger log = LoggerFactory.getLogger(DemoSeeding.class);

    private final DemoState state;
    private final History history;
    private volatile boolean done;

    DemoSeeding(DemoState state, History history) {
        this.state = state;
        this.history = history;
    }

    @Override
    public void start() {
        if (state.stage() == Stage.BEGUN) {
            log.info(
                    "Setting up the demonstration: some months in the life of an invented organisation. Please wait …");
            var begin = System.nanoTime();
            history.happen();
            state.finish();
            log.info("The demonstration is set up, in {} s", (System.nanoTime() - begin) / 1_000_000_000);
        }
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
