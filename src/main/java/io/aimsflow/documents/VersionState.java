package io.aimsflow.documents;

/** How far a version of a document is. */
public enum VersionState {
    DRAFT,
    IN_REVIEW,
    /** Approved, its day has not come yet. */
    APPROVED,
    EFFECTIVE,
    SUPERSEDED,
    WITHDRAWN;

    /** True for what can never change again. */
    public boolean frozen() {
        return this != DRAFT && this != IN_REVIEW;
    }

    /** The message that names it. */
    public String messageKey() {
        return "documents.state." + name();
    }
}
