package io.aimsflow.shared;

import java.util.regex.Pattern;

/** A clause of ISO/IEC 42001:2023 by its number, such as {@code 10.2} or {@code 6.1.3}. */
public record ClauseRef(String number) {

    private static final Pattern NUMBER = Pattern.compile("(4|5|6|7|8|9|10)(\\.\\d{1,2}){1,2}");

    /** @throws IllegalArgumentException if the text is not a clause number of chapters 4 to 10 */
    public ClauseRef {
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("'" + number + "' is no clause of ISO/IEC 42001, such as 6.1.3");
        }
    }

    public static ClauseRef of(String number) {
        return new ClauseRef(number);
    }

    @Override
    public String toString() {
        return number;
    }
}
