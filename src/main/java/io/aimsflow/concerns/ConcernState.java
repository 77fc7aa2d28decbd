package io.aimsflow.concerns;

/** How a concern stands; its text is message {@link #messageKey()}. */
public enum ConcernState {
    RECEIVED,
    ASKED_BACK,
    INCIDENT,
    NONCONFORMITY,
    ANSWERED,
    NOT_FOUNDED,
    CANCELLED;

    /** True if triage has decided, or its case was cancelled. */
    public boolean ended() {
        return this != RECEIVED && this != ASKED_BACK;
    }

    public String messageKey() {
        return "concerns.state." + name();
    }
}
