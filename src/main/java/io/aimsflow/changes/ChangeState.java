package io.aimsflow.changes;

/** How far a change has come. */
public enum ChangeState {
    /** Waits to be planned. */
    PROPOSED,
    /** Planned; being made. */
    PLANNED,
    /** Made; waits for somebody else to confirm it. */
    MADE,
    CONFIRMED,
    /** Decided against, with a reason. */
    NOT_MADE,
    CANCELLED;

    public String messageKey() {
        return "changes.state." + name();
    }

    /** Whether something is still to be done about it. */
    public boolean open() {
        return this == PROPOSED || this == PLANNED || this == MADE;
    }
}
