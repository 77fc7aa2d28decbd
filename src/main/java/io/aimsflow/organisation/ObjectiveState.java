package io.aimsflow.organisation;

/** How far an objective has come. */
public enum ObjectiveState {
    DRAFT,
    /** Top management is asked to approve it. */
    PROPOSED,
    /** Approved, and measured until its day. */
    PURSUED,
    REACHED,
    MISSED,
    WITHDRAWN;

    /** Somebody still works on it. */
    public boolean open() {
        return this == DRAFT || this == PROPOSED || this == PURSUED;
    }

    public String messageKey() {
        return "organisation.objective.state." + name();
    }
}
