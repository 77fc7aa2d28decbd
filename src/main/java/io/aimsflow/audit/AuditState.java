package io.aimsflow.audit;

/** Where an internal audit stands. */
public enum AuditState {
    PLANNING,
    CONFIRMING,
    PREPARING,
    CONDUCTING,
    REPORTING,
    /** Reported: auditees comment, the AIMS manager accepts. */
    COMMENTING,
    /** Accepted; its nonconformities wait for accepted plans. */
    ACCEPTED,
    CLOSED,
    CANCELLED;

    public String messageKey() {
        return "audit.state." + name();
    }

    /** True from the acceptance of the report on. */
    public boolean accepted() {
        return this == ACCEPTED || this == CLOSED;
    }
}
