package io.aimsflow.documents;

/** How far a document may be passed on; inside the organisation everybody reads what is in effect. */
public enum DocumentClassification {
    PUBLIC,
    INTERNAL,
    CONFIDENTIAL;

    /** The message that names it. */
    public String messageKey() {
        return "documents.classification." + name();
    }
}
