package io.aimsflow.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What day it is where the organisation is. */
@Component
public class OrganisationDays {

    private final Clock clock;
    private final ZoneId zone;

    OrganisationDays(Clock clock, @Value("${aimsflow.organisation.zone}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** As precise as the database keeps it, so that hashes stay the same. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** When the day begins there. */
    public Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
