package io.aimsflow.changes;

import java.util.Optional;

/**
 * Which changes are asked for.
 *
 * @param search part of number or text; empty for all
 * @param mine only those that the viewer proposed or is responsible for
 * @param late only those whose date has passed before they were made
 * @param after {@link PlannedChange#position()} of the last one of the page before; 0 for the first page
 * @param limit lines of a page, 1 to 500
 */
public record ChangeFilter(
        String search,
        Optional<ChangeKind> kind,
        Optional<ChangeState> state,
        boolean mine,
        boolean late,
        long after,
        int limit) {

    public ChangeFilter {
        limit = Math.max(1, Math.min(limit, 500));
    }
}
