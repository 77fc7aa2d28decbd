package io.aimsflow.review;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days as the pages write them. */
public final class DayWords {

    private DayWords() {}

    /** Such as "24 Nov 2026"; English without a country is written as in Europe. */
    public static String day(LocalDate day, Locale language) {
        var style = language.equals(Locale.ENGLISH) ? Locale.UK : language;
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(style)
                .format(day);
    }
}
