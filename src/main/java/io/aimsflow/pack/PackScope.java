package io.aimsflow.pack;

import io.aimsflow.identity.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What a pack is about.
 *
 * @param viewer who ordered it: nothing is put in that this person may not see
 * @param language of all pages
 * @param since what ended before this day is left out
 */
public record PackScope(SignedIn viewer, Locale language, LocalDate since) {

    /** The first moment of the first day, where the viewer is. */
    public Instant begin() {
        return since.atStartOfDay(viewer.zone()).toInstant();
    }
}
