package io.aimsflow.calendar;

import java.util.List;

/**
 * A page of what is due, by day.
 *
 * @param next where the next page begins; empty if this is the last
 */
public record CalendarList(List<CalendarEntry> entries, String next) {

    public CalendarList {
        entries = List.copyOf(entries);
    }
}
