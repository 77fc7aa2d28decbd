package io.aimsflow.documents;

/** What kind of documented information it is (ISO/IEC 42001:2023, 7.5.1). */
public enum DocumentType {
    POLICY,
    PROCEDURE,
    PLAN,
    FORM,
    RECORD;

    /** The message that names it. */
    public String messageKey() {
        return "documents.type." + name();
    }
}
