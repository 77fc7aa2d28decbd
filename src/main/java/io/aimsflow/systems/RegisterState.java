package io.aimsflow.systems;

/** How an entry of the register stands. Text: {@code systems.state.<name>}. */
public enum RegisterState {
    /** Asked for; the intake decides. */
    REQUESTED,
    REGISTERED,
    REJECTED,
    /** Stopped by top management as a prohibited practice. */
    STOPPED;

    public String messageKey() {
        return "systems.state." + name();
    }
}
