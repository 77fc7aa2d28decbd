package io.aimsflow.organisation;

import io.aimsflow.organisation.ContextDetails.Category;
import io.aimsflow.organisation.ContextDetails.Place;
import io.aimsflow.shared.PersonId;
import java.util.Optional;

/**
 * Which issues or interested parties to list.
 *
 * @param text in the number, the title or the description; empty for all
 * @param over true for those that hold no longer, false for the others
 * @param overdue only those that were to be looked at again by now
 * @param after number of the last one of the page before; 0 for the first page
 */
public record ContextFilter(
        ContextKind kind,
        String text,
        Optional<Place> place,
        Optional<Category> category,
        Optional<PersonId> owner,
        boolean over,
        boolean overdue,
        int after,
        int limit) {}
