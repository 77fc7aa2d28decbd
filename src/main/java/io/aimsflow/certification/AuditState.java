package io.aimsflow.certification;

/** How far an audit of the cycle is. */
public enum AuditState {
    PLANNED,
    PREPARING,
    /** Top management released what the auditors shall see. */
    RELEASED,
    DONE;

    public String messageKey() {
        return "certification.state." + name();
    }
}
