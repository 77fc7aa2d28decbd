package io.aimsflow.impact;

/**
 * Something that is not as it was in the assessment before.
 *
 * @param key of the field: as in {@code systems.field.<key>} or {@code impact.field.<key>}, or a {@link Dimension}
 * @param about which impact; empty for all other kinds
 * @param before empty if it is new
 * @param after empty if it is gone
 */
public record Difference(Kind kind, String key, String about, String before, String after) {

    /** What it is about. Text: {@code impact.difference.<name>}. */
    public enum Kind {
        REGISTER,
        DESCRIPTION,
        IMPACT,
        PRIVACY,
        SOCIETY,
        LEVEL
    }
}
