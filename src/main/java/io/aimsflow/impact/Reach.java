package io.aimsflow.impact;

/** How many people are met. Text: {@code impact.reach.<name>}. */
public enum Reach {
    /** Up to 100. */
    FEW,
    /** Up to 10,000. */
    SOME,
    /** More than that. */
    MANY,
    /** Anybody. */
    PUBLIC
}
