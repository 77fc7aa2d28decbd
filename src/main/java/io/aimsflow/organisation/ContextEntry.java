package io.aimsflow.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An issue of the context, or an interested party.
 *
 * @param version for optimistic locking
 * @param reason why it holds no longer; empty while it does
 * @param endedOn since when it holds no longer
 * @param reviewedOn the day of the last review in which it was looked at
 * @param reviewDue the last day on which it is to be looked at again
 */
public record ContextEntry(
        UUID id,
        int version,
        int number,
        ContextDetails details,
        State state,
        String reason,
        Optional<LocalDate> endedOn,
        Optional<LocalDate> reviewedOn,
        LocalDate reviewDue) {

    /** Whether it still holds. Text: {@code organisation.context.state.<name>}. */
    public enum State {
        CURRENT,
        /** No longer relevant. */
        OVER
    }

    /** Such as {@code ISS-0001} or {@code PTY-0001}. */
    public String reference() {
        return details.kind().reference(number);
    }

    public String path() {
        return "/context/" + reference();
    }

    public boolean current() {
        return state == State.CURRENT;
    }

    public boolean overdue(LocalDate today) {
        return current() && reviewDue.isBefore(today);
    }

    /** What lists call it, at most 200 characters. */
    String title() {
        var title = reference() + " " + details.title();
        return title.length() <= 200 ? title : title.substring(0, 199) + "…";
    }
}
