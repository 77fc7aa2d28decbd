package io.aimsflow.systems;

/** Where an intake stands. Its text is message {@link #messageKey()}. */
public enum IntakeState {
    /** Waits for the AIMS manager. */
    TRIAGE,
    /** Waits for an answer of whoever requested it. */
    ASKED,
    /** The owner describes the system. */
    COMPLETION,
    /** The owner answers what decides on the class. */
    QUESTIONS,
    /** The AIMS manager looks at the class. */
    CONFIRMATION,
    /** Top management decides on a prohibited practice. */
    DECISION,
    REGISTERED,
    REJECTED,
    STOPPED,
    CANCELLED;

    /** True if nothing comes after it. */
    public boolean ended() {
        return compareTo(REGISTERED) >= 0;
    }

    public String messageKey() {
        return "systems.intake." + name();
    }
}
