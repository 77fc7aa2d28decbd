package io.aimsflow.impact;

/** In what respect people are affected (ISO/IEC 42001:2023, A.5.4). Text: {@code impact.dimension.<name>}. */
public enum Dimension {
    FAIRNESS,
    TRANSPARENCY,
    PRIVACY,
    SAFETY,
    ACCESSIBILITY,
    FINANCIAL,
    HUMAN_RIGHTS,
    ACCOUNTABILITY
}
