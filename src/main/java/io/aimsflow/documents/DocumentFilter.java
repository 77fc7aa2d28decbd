package io.aimsflow.documents;

import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.PersonId;
import java.util.Optional;

/**
 * Which documents are asked for.
 *
 * @param search part of title or number; empty for all
 * @param state of the version that stands for the document, see {@link DocumentLine}
 * @param overdue only those in effect whose review date has passed
 * @param after number of the last document of the page before; 0 for the first page
 * @param limit lines of a page, 1 to 500
 */
public record DocumentFilter(
        String search,
        Optional<DocumentType> type,
        Optional<VersionState> state,
        Optional<PersonId> owner,
        Optional<ClauseRef> clause,
        boolean overdue,
        int after,
        int limit) {

    public DocumentFilter {
        limit = Math.max(1, Math.min(limit, 500));
    }

    /** All documents, from the first. */
    public static DocumentFilter all(int limit) {
        return new DocumentFilter(
                "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, 0, limit);
    }
}
