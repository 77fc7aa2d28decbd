package io.aimsflow.audit;

/** Where a version of an audit programme stands. */
public enum ProgrammeState {
    DRAFT,
    PROPOSED,
    APPROVED,
    SUPERSEDED;

    public String messageKey() {
        return "audit.programme.state." + name();
    }
}
