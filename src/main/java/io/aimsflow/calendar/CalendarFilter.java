package io.aimsflow.calendar;

import io.aimsflow.due.DueKind;
import java.util.Optional;

/** Which part of what is due is asked for; a part that the person is not offered means their own. */
public record CalendarFilter(Whose whose, Optional<DueKind> kind) {

    /** Text: {@code calendar.whose.<name>}. */
    public enum Whose {
        /** The person's own, that of those whom they stand in for, and what waits for their roles. */
        MINE,
        /** Of those whose manager the person is. */
        TEAM,
        /** Everybody's, as far as the person may see it. */
        ALL
    }

    /** What somebody has to do themselves. */
    public static CalendarFilter mine() {
        return new CalendarFilter(Whose.MINE, Optional.empty());
    }
}
