package io.aimsflow.demo;

import io.aimsflow.workflow.ApplicationClock;
import io.aimsflow.workflow.DueTimers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the time pass, and on its way all timers fire when they are due. */
class Timeline {

    private static final Logger log = LoggerFactory.getLogger(Timeline.class);
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(30);
    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(2);

    private final ApplicationClock clock;
    private final DueTimers timers;
    private final JdbcClient jdbc;

    Timeline(ApplicationClock clock, DueTimers timers, JdbcClient jdbc) {
        this.clock = clock;
        this.timers = timers;
        this.jdbc = jdbc;
    }

    /** Goes on to the instant; stays where it is if that has passed. */
    void moveTo(Instant target) {
        for (var due = timers.next(); due.filter(target::isAfter).isPresent(); due = timers.next()) {
            pass(due.get());
            timers.fire();
        }
        pass(target);
    }

    /** Ends in the present. */
    void moveToPresent() {
        moveTo(clock.instant().minus(clock.offset()));
        clock.catchUp();
        timers.fire();
        settle();
    }

    private void pass(Instant target) {
        settle();
        // the clock goes by whole seconds; one more, so that what is due then is due
        var by = Duration.between(clock.instant(), target).plusSeconds(1);
        if (by.toSeconds() > 0) {
            clock.advance(by);
        }
    }

    /** Mails are written beside the work; they must be written before the time goes on, or they would bear the wrong one. */
    private void settle() {
        var end = System.nanoTime() + LONGEST_WAIT;
        while (!allHeard()) {
            if (System.nanoTime() > end) {
                log.warn("Some mails of the demonstration will bear a later time than they should");
                return;
            }
            LockSupport.parkNanos(POLL);
        }
    }

    private boolean allHeard() {
        return jdbc.sql(
                        "select not exists (select from event_publication where completion_date is null and status <> 'FAILED')")
                .query(Boolean.class)
                .single();
    }
}
