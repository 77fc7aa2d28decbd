package io.aimsflow.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Where a page of the list ended. */
record CalendarPlace(LocalDate day, String id) {

    private static final int DAY = "2026-11-24".length();

    static CalendarPlace of(CalendarEntry entry) {
        return new CalendarPlace(entry.day(), entry.id());
    }

    /** Reads what {@link #text()} wrote; anything else is like none: a mangled address shows the first page. */
    static Optional<CalendarPlace> parse(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}\\.[a-z0-9-]{1,80}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CalendarPlace(LocalDate.parse(text.substring(0, DAY)), text.substring(DAY + 1)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    String text() {
        return day + "." + id;
    }
}
