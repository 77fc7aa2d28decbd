package io.aimsflow.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Fires the engine's timers in the calling thread, where no job executor does: before it has begun, and in tests. */
@Component
public class DueTimers {

    private final ManagementService jobs;

    DueTimers(ManagementService jobs) {
        this.jobs = jobs;
    }

    /** When the first of all waiting timers is due, be it past or future. */
    public Optional<Instant> next() {
        return jobs
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(Job::getDuedate)
                .map(Date::toInstant);
    }

    /**
     * Fires what is due, the oldest first, and what becomes due by that, until nothing is.
     *
     * @return how many fired
     * @throws RuntimeException what a step of a process threw; that step stays due with one retry less
     */
    public int fire() {
        var fired = 0;
        for (var due = oldestDue(); due.isPresent(); due = oldestDue()) {
            jobs.executeJob(due.get().getId());
            fired++;
        }
        return fired;
    }

    private Optional<Job> oldestDue() {
        return jobs.createJobQuery().active().executable().orderByJobDuedate().asc().listPage(0, 1).stream()
                .findFirst();
    }
}
