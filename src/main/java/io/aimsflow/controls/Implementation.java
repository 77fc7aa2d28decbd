package io.aimsflow.controls;

/** How far a control is put into practice. */
public enum Implementation {
    NOT_STARTED,
    PLANNED,
    PARTLY,
    IMPLEMENTED;

    /** Message key of what it is called. */
    public String messageKey() {
        return "statement.implementation." + name();
    }
}
