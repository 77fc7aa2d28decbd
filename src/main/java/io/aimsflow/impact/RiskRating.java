package io.aimsflow.impact;

/** How high the author of a view rates the risk. Text: {@code impact.rating.<name>}. */
public enum RiskRating {
    LOW,
    MEDIUM,
    HIGH
}
