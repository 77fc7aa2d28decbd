package io.aimsflow.ledger;

import io.aimsflow.shared.CaseId;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries to list, the newest first.
 *
 * @param olderThan the last entry of the page before
 * @param limit 1 to 200
 */
public record RecentEntries(Optional<String> kind, Optional<CaseId> caseId, Optional<UUID> olderThan, int limit) {

    public RecentEntries {
        limit = Math.max(1, Math.min(limit, 200));
    }

    /** The newest of all entries. */
    public static RecentEntries newest(int limit) {
        return new RecentEntries(Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }
}
