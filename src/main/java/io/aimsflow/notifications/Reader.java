package io.aimsflow.notifications;

import io.aimsflow.identity.Person;
import io.aimsflow.shared.DayWords;
import io.aimsflow.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Says things in one person's language and time zone. */
final class Reader {

    private final Person person;
    private final MessageSource messages;
    private final Locale language;
    private final Locale style;

    Reader(Person person, MessageSource messages) {
        this.person = person;
        this.messages = messages;
        this.language = person.language();
        this.style = DayWords.style(language);
    }

    Person person() {
        return person;
    }

    Locale language() {
        return language;
    }

    /** The message {@code notifications.<key>}. */
    String say(String key, Object... arguments) {
        return message("notifications." + key, arguments);
    }

    /** A message of any bundle. */
    String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    String role(Role role) {
        return message("web.role." + role.id());
    }

    /** A day for a subject, such as "Tue 3 Dec". */
    String shortDay(Instant instant) {
        return format(say("shortDay"), instant);
    }

    /** A day and time in full, with the zone in which it is meant. */
    String moment(Instant instant) {
        return day(instant.atZone(person.zone()).toLocalDate()) + ", " + format("HH:mm zzz", instant);
    }

    /** A day in full. */
    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(style));
    }

    /** A day in full, if the text is one such as {@code 2026-12-01}; any other text as it is. */
    String inWords(String text) {
        try {
            return day(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return text;
        }
    }

    private String format(String pattern, Instant instant) {
        return instant.atZone(person.zone()).format(DateTimeFormatter.ofPattern(pattern, style));
    }
}
