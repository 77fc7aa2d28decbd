package io.aimsflow.impact;

/** Where an assessment stands. Text: {@code impact.state.<name>}. */
public enum ImpactState {
    DESCRIPTION,
    VIEWS,
    MEASURES,
    REVIEW,
    DECISION,
    APPROVED,
    STOPPED,
    CANCELLED;

    public boolean ended() {
        return compareTo(APPROVED) >= 0;
    }

    /** Whether it ended with a report. */
    public boolean recorded() {
        return this == APPROVED || this == STOPPED;
    }

    public String messageKey() {
        return "impact.state." + name();
    }
}
