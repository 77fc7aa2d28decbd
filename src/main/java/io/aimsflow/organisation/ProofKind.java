package io.aimsflow.organisation;

/** What shows a competence (ISO/IEC 42001:2023, 7.2 names education, training and experience). */
public enum ProofKind {
    TRAINING,
    CERTIFICATE,
    EXPERIENCE,
    EDUCATION;

    public String messageKey() {
        return "organisation.proof." + name();
    }
}
