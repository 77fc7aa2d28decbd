package io.aimsflow.due;

/** Of what kind something due is. Text: {@code due.kind.<name>}. */
public enum DueKind {
    /** A task that somebody has or may take. */
    TASK,
    /** Something planned for which the task has not been opened yet. */
    ACTION,
    /** Something kept has to be looked at again. */
    REVIEW,
    /** Something comes into effect. */
    EFFECT,
    /** Something ends if nobody renews it. */
    EXPIRY,
    /** Somebody outside waits until then. */
    DEADLINE,
    AUDIT,
    MEETING,
    MEASUREMENT;

    public String messageKey() {
        return "due.kind." + name();
    }
}
