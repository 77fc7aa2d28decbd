package io.aimsflow.controls;

/** Whether a control is part of the management system (ISO/IEC 42001:2023, 6.1.3). */
public enum Applicability {
    INCLUDED,
    EXCLUDED;

    /** Message key of what it is called. */
    public String messageKey() {
        return "statement.applicability." + name();
    }
}
