package io.aimsflow.workflow;

import java.util.Optional;

/**
 * What somebody wants to see of the tasks.
 *
 * @param text part of the title, the case's number or its subject; empty for all
 * @param process only tasks of this process; empty for all
 * @param after the last row of the page before, as {@link InboxPage#next()} told it
 * @param size 1 to 100 rows
 */
public record InboxQuery(
        Filter filter, Sort sort, String text, Optional<String> process, Optional<String> after, int size) {

    /** Whose tasks. */
    public enum Filter {
        /** Assigned to the person, or to somebody for whom they stand in. */
        MINE,
        /** Of the person's roles, and not claimed yet. */
        GROUPS,
        /** Of the people whose manager the person is; for the AIMS manager and top management, everybody's. */
        TEAM,
        /** Completed by the person. */
        DONE
    }

    /** In which order. Done tasks always come newest first. */
    public enum Sort {
        DUE,
        NEWEST
    }

    public InboxQuery {
        if (size < 1 || size > 100) {
            throw new IllegalArgumentException("A page has 1 to 100 rows, not " + size);
        }
    }
}
