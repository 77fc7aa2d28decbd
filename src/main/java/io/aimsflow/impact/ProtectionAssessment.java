package io.aimsflow.impact;

/** Whether a data protection impact assessment (GDPR, Art. 35) was made. Text: {@code impact.protection.<name>}. */
public enum ProtectionAssessment {
    DONE,
    TO_BE_DONE,
    NOT_NEEDED
}
