package io.aimsflow.audit;

/** What an auditor finds of one line of the checklist. */
public enum Verdict {
    CONFORM,
    /** Worth saying, nothing to mend. */
    OBSERVATION,
    /** Conforms, could be better. */
    OPPORTUNITY,
    /** A nonconformity that does not put the whole in doubt. */
    MINOR,
    /** A nonconformity that does. */
    MAJOR;

    public String messageKey() {
        return "audit.verdict." + name();
    }

    /** True if it becomes a nonconformity. */
    public boolean nonconforming() {
        return this == MINOR || this == MAJOR;
    }
}
