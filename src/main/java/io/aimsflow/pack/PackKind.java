package io.aimsflow.pack;

/** What a file of a pack is, in the order in which people look for it. */
public enum PackKind {
    DOCUMENT,
    REPORT,
    REGISTER,
    CASE,
    FILE,
    RECORD,
    PAGE;

    /** Key of the message that names it. */
    public String messageKey() {
        return "pack.kind." + name();
    }

    /** True if the pages of clauses and controls name it; records are named by the page of their case. */
    boolean listed() {
        return ordinal() < RECORD.ordinal();
    }
}
