package io.aimsflow.organisation;

import io.aimsflow.shared.PersonId;
import java.util.Optional;

/**
 * Which objectives to list.
 *
 * @param text in the number or the statement; empty for all
 * @param offTarget only those that are pursued and were off target when last measured
 * @param overdue only those whose measurement is past its day
 * @param after number of the last one of the page before; 0 for the first page
 */
public record ObjectiveFilter(
        String text,
        Optional<ObjectiveState> state,
        Optional<PersonId> owner,
        boolean offTarget,
        boolean overdue,
        int after,
        int limit) {}
