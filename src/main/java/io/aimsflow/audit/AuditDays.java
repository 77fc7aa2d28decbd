package io.aimsflow.audit;

import io.aimsflow.workflow.Deadlines;
import io.aimsflow.workflow.Policies;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What day it is where the organisation is, and when an audit has to be begun. */
@Component
class AuditDays {

    private final Clock clock;
    private final ZoneId zone;
    private final Deadlines deadlines;
    private final Policies policies;

    AuditDays(
            Clock clock, @Value("${aimsflow.organisation.zone}") ZoneId zone, Deadlines deadlines, Policies policies) {
        this.clock = clock;
        this.zone = zone;
        this.deadlines = deadlines;
        this.policies = policies;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** As precise as the database keeps it, so that hashes stay the same. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** So many working days before its planned day as the policy {@code audit.ahead} says. */
    LocalDate beginsOn(LocalDate planned) {
        var day = planned;
        for (var left = policies.valueOf("audit.ahead"); left > 0; left--) {
            day = deadlines.workingDayUntil(day.minusDays(1));
        }
        return day;
    }
}
