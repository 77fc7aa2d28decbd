package io.aimsflow.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What is due on a day.
 *
 * @param entries the first of them
 * @param total how many there are
 */
public record CalendarDay(LocalDate day, List<CalendarEntry> entries, long total) {

    public CalendarDay {
        entries = List.copyOf(entries);
    }

    /** How many are not among {@link #entries()}. */
    public long more() {
        return total - entries.size();
    }
}
