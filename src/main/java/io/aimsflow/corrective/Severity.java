package io.aimsflow.corrective;

/** How grave a nonconformity is. Its text is message {@code corrective.severity.<name>}. */
public enum Severity {
    MINOR,
    /** Puts the AI management system or people at risk; shorter times, and top management hears of delays. */
    MAJOR
}
