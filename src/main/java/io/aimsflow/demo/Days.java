package io.aimsflow.demo;

import io.aimsflow.workflow.Deadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** Counts days back from the day on which the demonstration is set up; nobody works on a day off. */
class Days {

    private static final LocalTime EVENING = LocalTime.of(20, 0);

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

    /** The evenings of the last days of the months before this one. */
    List<Instant> endsOfMonths(int months) {
        return IntStream.rangeClosed(1, months)
                .mapToObj(ago ->
                        YearMonth.from(today).minusMonths(ago).atEndOfMonth().atTime(EVENING))
                .map(end -> end.atZone(zone).toInstant())
                .toList();
    }

    Instant at(int ago, LocalTime time) {
        return day(ago).atTime(time).atZone(zone).toInstant();
    }
}
