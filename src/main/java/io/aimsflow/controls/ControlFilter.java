package io.aimsflow.controls;

import io.aimsflow.shared.PersonId;
import java.util.Optional;

/**
 * Which part of the catalogue is asked for.
 *
 * @param search part of the id, the title or the purpose in either language; empty for all
 * @param group such as {@code A.6} or {@code ORG}; empty for all
 * @param after position where the page before ended, see {@link ControlPage#next()}; 0 for the first page
 * @param limit lines of a page, 1 to 1000
 */
public record ControlFilter(String search, String group, Show show, Optional<PersonId> owner, long after, int limit) {

    /** Which controls. */
    public enum Show {
        IN_USE,
        WITHOUT_OWNER,
        RETIRED
    }

    public ControlFilter {
        limit = Math.max(1, Math.min(limit, 1000));
    }

    /** All that are in use. */
    public static ControlFilter inUse(int limit) {
        return new ControlFilter("", "", Show.IN_USE, Optional.empty(), 0, limit);
    }
}
