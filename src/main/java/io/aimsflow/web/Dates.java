package io.aimsflow.web;

import io.aimsflow.shared.DayWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates and times for templates ({@code ${@dates.day(x)}}), in the language and zone of the person who reads. */
@Component("dates")
public class Dates {

    private final Clock clock;
    private final MessageSource messages;

    Dates(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** The date, such as "24 Nov 2026". */
    public String day(Instant instant) {
        return day(instant.atZone(zone()).toLocalDate());
    }

    /** The date, such as "24 Nov 2026". */
    public String day(LocalDate date) {
        return DayWords.day(date, LocaleContextHolder.getLocale());
    }

    /** Date and time to the minute. */
    public String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .format(instant.atZone(zone()));
    }

    /** The time to the minute. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale())
                .format(instant.atZone(zone()));
    }

    /** For the {@code datetime} attribute of {@code <time>}. */
    public String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** How far away a deadline is: "today", "tomorrow", "in 5 days", "3 days late". */
    public String due(Instant deadline) {
        long days = daysUntil(deadline);
        if (days > 0) {
            return text("web.due.in", days);
        }
        if (days < 0) {
            return text("web.due.late", -days);
        }
        return text(late(deadline) ? "web.due.lateToday" : "web.due.today");
    }

    /** True if the deadline has passed. */
    public boolean late(Instant deadline) {
        return deadline.isBefore(clock.instant());
    }

    /** True if the deadline is today or tomorrow and has not passed. */
    public boolean soon(Instant deadline) {
        return !late(deadline) && daysUntil(deadline) <= 1;
    }

    /** How long ago something was: "just now", "5 minutes ago", "yesterday"; after a month the date. */
    public String ago(Instant past) {
        Duration age = Duration.between(past, clock.instant());
        long days = -daysUntil(past);
        if (age.toMinutes() < 1) {
            return text("web.ago.now");
        }
        if (age.toHours() < 1) {
            return text("web.ago.minutes", age.toMinutes());
        }
        if (days < 1) {
            return text("web.ago.hours", age.toHours());
        }
        return days <= 30 ? text("web.ago.days", days) : day(past);
    }

    private long daysUntil(Instant instant) {
        LocalDate today = clock.instant().atZone(zone()).toLocalDate();
        return ChronoUnit.DAYS.between(today, instant.atZone(zone()).toLocalDate());
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    private static Locale locale() {
        return DayWords.style(LocaleContextHolder.getLocale());
    }

    private static ZoneId zone() {
        return LocaleContextHolder.getTimeZone().toZoneId();
    }
}
