package io.aimsflow.calendar;

import io.aimsflow.calendar.CalendarFilter.Whose;
import java.time.LocalDate;
import java.util.List;

/**
 * A part of the calendar, as somebody may see it.
 *
 * @param today the day that it is where the organisation is
 * @param offered whose entries the person can choose to see
 * @param filter what was asked for, as far as the person may
 * @param late how many things should have been done before today
 * @param days on which something is due, each with its first few entries; empty where a list was asked for
 * @param list empty where days were asked for
 */
public record CalendarView(
        LocalDate today,
        List<Whose> offered,
        CalendarFilter filter,
        long late,
        List<CalendarDay> days,
        CalendarList list) {

    public CalendarView {
        offered = List.copyOf(offered);
        days = List.copyOf(days);
    }
}
