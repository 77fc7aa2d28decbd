package io.aimsflow.workflow;

import io.aimsflow.identity.DemoMode;
import io.aimsflow.identity.People;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the application's time ahead, the engine's too, so that one sees deadlines pass. In a demonstration only. */
@Component
public class DemoClock {

    private static final int LONGEST = 400;

    private final ApplicationClock clock;
    private final JobExecution jobs;
    private final People people;
    private final Ledger ledger;
    private final DemoMode demo;

    DemoClock(ApplicationClock clock, JobExecution jobs, People people, Ledger ledger, DemoMode demo) {
        this.clock = clock;
        this.jobs = jobs;
        this.people = people;
        this.ledger = ledger;
        this.demo = demo;
    }

    /**
     * Moves the time on; due timers fire at once.
     *
     * @param days 1 to 400
     * @throws NotFound outside a demonstration, or for anybody but an administrator
     */
    @Transactional
    public void moveForward(int days, PersonId administrator) {
        if (!demo.on() || !people.holds(administrator, Role.ADMINISTRATOR)) {
            throw new NotFound("clock to move", administrator);
        }
        if (days < 1 || days > LONGEST) {
            throw Refused.at("days", "clock-days", LONGEST);
        }
        clock.advance(Duration.ofDays(days));
        ledger.append(new NewEntry(
                "clock-moved", Optional.of(Actor.of(administrator)), Optional.empty(), Set.of(), Map.of("days", days)));
        jobs.wake();
    }
}
