package io.aimsflow.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When reviews were and will be.
 *
 * @param lastHeld the day of the last one with approved minutes
 * @param running the number of the one that is being prepared, if the person who asks may read it
 * @param nextOn when the next one is to be held
 * @param startsOn when its preparation begins by itself
 * @param mayStart whether the person who asks may start one now
 */
public record ReviewOutlook(
        Optional<LocalDate> lastHeld,
        Optional<String> running,
        LocalDate nextOn,
        LocalDate startsOn,
        boolean overdue,
        boolean mayStart) {}
