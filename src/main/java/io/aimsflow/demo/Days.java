package io.aimsflow.demo;

import io.aimsflow.workflow.Deadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Counts days back from the day on which the demonstration is set up; nobody works on a day off. */
class Days {

    private final LocalDate today;
    private final ZoneId zone;
    private final Deadlines deadlines;

    Days(Instant now, ZoneId zone, Deadlines deadlines) {
        this.today = LocalDate.ofInstant(now, zone);
        this.zone = zone;
        this.deadlines = deadlines;
    }

    /** @param ago negative for a day to come */
    LocalDate day(int ago) {
        return deadlines.workingDayUntil(today.minusDays(ago));
    }

    Instant at(int ago, LocalTime time) {
        return day(ago).atTime(time).atZone(zone).toInstant();
    }
}
