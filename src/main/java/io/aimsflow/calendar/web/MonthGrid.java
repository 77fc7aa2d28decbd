package io.aimsflow.calendar.web;

import io.aimsflow.calendar.CalendarDay;
import io.aimsflow.calendar.CalendarView;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A month as whole weeks from Monday to Sunday (ISO 8601), so that it begins and ends with days of its neighbours. */
record MonthGrid(List<Weekday> weekdays, List<List<Cell>> weeks) {

    private static final int WEEK = 7;

    record Weekday(String name, String label) {}

    /**
     * A day.
     *
     * @param address of the list of this day only
     */
    record Cell(LocalDate date, boolean inMonth, boolean today, boolean late, CalendarDay due, String address) {}

    static LocalDate first(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static LocalDate last(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    static MonthGrid of(YearMonth month, CalendarView view, CalendarQuery query, Locale locale) {
        var due = view.days().stream().collect(Collectors.toMap(CalendarDay::day, Function.identity()));
        var weeks = first(month)
                .datesUntil(last(month).plusDays(1), java.time.Period.ofDays(WEEK))
                .map(monday -> week(monday, month, view.today(), due, query))
                .toList();
        var weekdays = Arrays.stream(DayOfWeek.values())
                .map(day -> new Weekday(
                        day.getDisplayName(TextStyle.FULL_STANDALONE, locale),
                        day.getDisplayName(TextStyle.SHORT_STANDALONE, locale)))
                .toList();
        return new MonthGrid(weekdays, weeks);
    }

    private static List<Cell> week(
            LocalDate monday, YearMonth month, LocalDate today, Map<LocalDate, CalendarDay> due, CalendarQuery query) {
        return IntStream.range(0, WEEK)
                .mapToObj(monday::plusDays)
                .map(day -> new Cell(
                        day,
                        YearMonth.from(day).equals(month),
                        day.equals(today),
                        day.isBefore(today),
                        due.getOrDefault(day, new CalendarDay(day, List.of(), 0)),
                        query.day(day).address()))
                .toList();
    }
}
