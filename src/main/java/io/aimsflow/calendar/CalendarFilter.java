package io.aimsflow.calendar;

import io.aimsflow.due.DueKind;
import io.aimsflow.shared.PersonId;
import java.util.Optional;

/**
 * Which part of what is due is asked for; a part that the person is not offered means their own.
 *
 * @param person only what is this person's
 * @param nobody only what nobody has taken yet
 */
public record CalendarFilter(Whose whose, Optional<PersonId> person, boolean nobody, Optional<DueKind> kind) {

    /** Text: {@code calendar.whose.<name>}. */
    public enum Whose {
        /** The person's own, that of those whom they stand in for, and what waits for their roles. */
        MINE,
        /** Of those whose manager the person is. */
        TEAM,
        /** Everybody's, as far as the person may see it. */
        ALL
    }

    public static CalendarFilter of(Whose whose) {
        return new CalendarFilter(whose, Optional.empty(), false, Optional.empty());
    }

    /** What somebody has to do themselves. */
    public static CalendarFilter mine() {
        return of(Whose.MINE);
    }
}
