package io.aimsflow.demo;

import io.aimsflow.identity.DemoRefused;
import io.aimsflow.identity.People;
import io.aimsflow.identity.PeopleFilter;
import io.aimsflow.workflow.ApplicationClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;

/** Sets the time back before anything happens in a new demonstration, and refuses a database that can't become one. */
class DemoBeginning implements SmartLifecycle {

    /** Before models are deployed: that too is part of the history. */
    static final int PHASE = -2000;

    private static final Duration HISTORY = Duration.ofDays(200);

    private final DemoState state;
    private final People people;
    private final ApplicationClock clock;
    private final Path folder;
    private volatile boolean done;

    DemoBeginning(
            DemoState state, People people, ApplicationClock clock, @Value("${aimsflow.data-folder}") Path folder) {
        this.state = state;
        this.people = people;
        this.clock = clock;
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** @throws DemoRefused for a half-made demonstration, and for people who are none of a demonstration's */
    @Override
    public void start() {
        switch (state.stage()) {
            case FINISHED -> {} // only a new one has to begin
            case BEGUN -> throw unfinished();
            case ABSENT -> begin();
        }
        done = true;
    }

    private void begin() {
        if (!people.list(new PeopleFilter("", Optional.empty(), true), 1, 0).isEmpty()) {
            throw realRecords();
        }
        state.begin();
        clock.beginAt(clock.instant().minus(HISTORY));
    }

    private DemoRefused unfinished() {
        return new DemoRefused(
                "The server was stopped while it set up the demonstration in " + folder + ".",
                "Delete that folder and start again.");
    }

    private DemoRefused realRecords() {
        return new DemoRefused(
                "The data in " + folder + " belongs to an organisation, not to a demonstration, in which anybody could"
                        + " sign in as anybody.",
                "Start with --aimsflow.demo=false, or choose another folder with --aimsflow.data-folder=…");
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
