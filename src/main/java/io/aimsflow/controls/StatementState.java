package io.aimsflow.controls;

/** Where a version of the Statement of Applicability stands. */
public enum StatementState {
    /** Being written. */
    DRAFT,
    /** Waits for top management. */
    PROPOSED,
    /** In force. */
    APPROVED,
    /** Was in force once. */
    SUPERSEDED;

    /** True if its text never changes again. */
    public boolean frozen() {
        return this == APPROVED || this == SUPERSEDED;
    }

    /** Message key of what it is called. */
    public String messageKey() {
        return "statement.state." + name();
    }
}
