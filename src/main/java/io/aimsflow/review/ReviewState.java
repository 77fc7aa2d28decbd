package io.aimsflow.review;

/** How far a management review is. */
public enum ReviewState {
    /** The meeting is to be called. */
    DUE,
    /** The inputs are assembled and contributed to. */
    PREPARATION,
    /** The pack is released: the meeting, then its minutes. */
    RELEASED,
    /** The minutes wait to be approved. */
    MINUTED,
    /** The minutes are approved, actions are being done. */
    ACTIONS,
    COMPLETED,
    CANCELLED;

    /** True until the minutes are approved. */
    public boolean preparing() {
        return compareTo(ACTIONS) < 0;
    }

    /** True from the release on: the pack never changes again. */
    public boolean packFrozen() {
        return this != DUE && this != PREPARATION && this != CANCELLED;
    }

    /** True from the approval on: the minutes never change again. */
    public boolean approved() {
        return this == ACTIONS || this == COMPLETED;
    }

    /** Message key of what it is called. */
    public String messageKey() {
        return "review.state." + name();
    }
}
