package io.aimsflow.concerns;

import java.util.Optional;

/**
 * Which incidents are asked for, the newest first.
 *
 * @param serious only serious ones
 * @param search part of number, title or the system's name; empty for all
 * @param after where the page before ended; empty for the first page
 * @param limit lines of a page, 1 to 1000
 */
public record IncidentFilter(Optional<IncidentState> state, boolean serious, String search, String after, int limit) {

    public IncidentFilter {
        limit = Math.max(1, Math.min(limit, 1000));
    }
}
