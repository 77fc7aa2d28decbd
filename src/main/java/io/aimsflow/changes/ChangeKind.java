package io.aimsflow.changes;

/** What is changed. */
public enum ChangeKind {
    /** The Statement of Applicability (ISO/IEC 42001:2023, 6.1.3). */
    STATEMENT,
    /** Documented information (7.5). */
    DOCUMENT,
    /** The AI management system itself: scope, processes, roles, resources. */
    AIMS,
    OTHER;

    public String messageKey() {
        return "changes.kind." + name();
    }
}
