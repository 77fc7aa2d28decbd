package io.aimsflow.corrective;

/** Where a nonconformity came to light. Its text is message {@code corrective.source.<name>}. */
public enum Source {
    AUDIT_FINDING,
    INCIDENT,
    CONCERN,
    FAILED_CHECK,
    MANAGEMENT_REVIEW,
    CUSTOMER,
    CERTIFICATION_BODY,
    OTHER
}
