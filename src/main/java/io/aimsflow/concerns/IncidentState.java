package io.aimsflow.concerns;

/** How an incident stands; its text is message {@link #messageKey()}. */
public enum IncidentState {
    REPORTED,
    ACTING,
    CLOSED,
    CANCELLED;

    public boolean ended() {
        return this == CLOSED || this == CANCELLED;
    }

    public String messageKey() {
        return "concerns.incident.state." + name();
    }
}
