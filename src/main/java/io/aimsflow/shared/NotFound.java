package io.aimsflow.shared;

/**
 * The thing does not exist, or the asking person may not know that it does. Both are answered alike (404), so that an
 * answer never tells whether an id is real.
 */
public class NotFound extends RuntimeException {

    /** @param kind what was looked for, in one word; @param id how it was named */
    public NotFound(String kind, Object id) {
        super("No " + kind + " " + id + " that this person may see");
    }
}
