package io.aimsflow.review;

/** What an output of a management review is about (ISO/IEC 42001:2023, 9.3.3). */
public enum ActionKind {
    /** Continual improvement (10.1). */
    IMPROVEMENT,
    /** A change of the AI management system (6.3). */
    CHANGE,
    /** Resources that are needed (7.1). */
    RESOURCES;

    /** Message key of what it is called. */
    public String messageKey() {
        return "review.kind." + name();
    }
}
