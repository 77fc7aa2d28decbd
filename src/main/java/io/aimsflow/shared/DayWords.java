package io.aimsflow.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** Days as all pages and papers write them. What programs read keeps ISO 8601. */
public final class DayWords {

    private DayWords() {}

    /** Such as "24 Nov 2026". */
    public static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(style(language))
                .format(day);
    }

    /** The arguments of a message: days in words, all others as they are. */
    public static Object[] in(List<?> arguments, Locale language) {
        return arguments.stream()
                .map(argument -> argument instanceof LocalDate day ? day(day, language) : argument)
                .toArray();
    }

    /** English without a country means British English here: day before month, 24 hours. */
    public static Locale style(Locale language) {
        var plainEnglish =
                language.getLanguage().equals("en") && language.getCountry().isEmpty();
        return plainEnglish ? Locale.UK : language;
    }
}
