package io.aimsflow.review;

/**
 * Which reviews are asked for.
 *
 * @param search part of number, day or what the approved minutes say; empty for all
 * @param after {@link ReviewPage#next()} of the page before; empty for the first one
 */
public record ReviewFilter(String search, String after, int limit) {

    /** All of them. */
    public static ReviewFilter all(String after, int limit) {
        return new ReviewFilter("", after, limit);
    }
}
