package io.aimsflow.workflow;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Counts in days on which the organisation works: not at weekends, not on public holidays of its country. */
@Component
class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

    private final ZoneId zone;
    private final HolidayManager holidays;
    private final String[] region;

    WorkingDays(
            @Value("${aimsflow.organisation.zone}") ZoneId zone,
            @Value("${aimsflow.organisation.country}") String country,
            @Value("${aimsflow.organisation.region}") String region) {
        this.zone = zone;
        this.holidays =
                HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(java.util.Locale.ROOT)));
        this.region = region.isBlank() ? new String[0] : new String[] {region.toLowerCase(java.util.Locale.ROOT)};
    }

    /** The end of work on the n-th working day after the instant's day; n = 0: the day itself or the next working day. */
    Instant after(Instant from, int days) {
        return endOfWork(step(from.atZone(zone).toLocalDate(), days, 1));
    }

    /** The end of work on the n-th working day before the instant's day. */
    Instant before(Instant from, int days) {
        return endOfWork(step(from.atZone(zone).toLocalDate(), days, -1));
    }

    /** The day itself, or the last working day before it. */
    LocalDate until(LocalDate day) {
        return step(day, 0, -1);
    }

    Instant endOfWork(LocalDate day) {
        return day.atTime(END_OF_WORK).atZone(zone).toInstant();
    }

    private LocalDate step(LocalDate day, int days, int direction) {
        for (var left = days; left > 0; ) {
            day = day.plusDays(direction);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        while (!isWorkingDay(day)) {
            day = day.plusDays(direction);
        }
        return day;
    }

    private boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.isHoliday(day, region);
    }
}
