package io.aimsflow.calendar;

import io.aimsflow.due.DueKind;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Something that is due.
 *
 * @param id stays the same as long as the thing does
 * @param word message key of what is to be done
 * @param number of what it is about; may be empty
 * @param title what it is about, in the language of whoever asked
 * @param person whose it is
 * @param roles that may take it, if it is nobody's
 * @param path of its page
 */
public record CalendarEntry(
        String id,
        DueKind kind,
        String word,
        String number,
        String title,
        Optional<PersonId> person,
        List<Role> roles,
        LocalDate day,
        String path) {

    public CalendarEntry {
        roles = List.copyOf(roles);
    }

    /** How many days ago it should have been done; 0 or less if it need not be yet. */
    public long daysLate(LocalDate today) {
        return ChronoUnit.DAYS.between(day, today);
    }

    /** What it is about, with its number. */
    public String subject() {
        return number.isEmpty() ? title : number + " " + title;
    }
}
