package io.aimsflow.concerns;

import java.util.Optional;

/**
 * Which concerns are asked for, the newest first.
 *
 * @param open only those that triage has not decided on
 * @param search part of number, title or text; empty for all
 * @param after where the page before ended; empty for the first page
 * @param limit lines of a page, 1 to 1000
 */
public record ConcernFilter(Optional<ConcernState> state, boolean open, String search, String after, int limit) {

    public ConcernFilter {
        limit = Math.max(1, Math.min(limit, 1000));
    }
}
