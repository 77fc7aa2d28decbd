package io.aimsflow.corrective;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The day, or only the month, on which something happened.
 *
 * @param iso {@code YYYY-MM-DD} or {@code YYYY-MM}; sorts by time
 */
public record Occurred(String iso) {

    private static final int LENGTH_OF_DAY = 10;

    /** Reads either form. Empty if the text is neither, or no date of the calendar. */
    public static Optional<Occurred> parse(String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}")) {
                return Optional.of(new Occurred(YearMonth.parse(text).toString()));
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return Optional.of(on(LocalDate.parse(text)));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    public static Occurred on(LocalDate day) {
        return new Occurred(day.toString());
    }

    /** Empty if only the month is known. */
    public Optional<LocalDate> day() {
        return iso.length() == LENGTH_OF_DAY ? Optional.of(LocalDate.parse(iso)) : Optional.empty();
    }

    /** True if it began after this day. */
    public boolean isAfter(LocalDate today) {
        return iso.compareTo(today.toString().substring(0, iso.length())) > 0;
    }

    @Override
    public String toString() {
        return iso;
    }
}
