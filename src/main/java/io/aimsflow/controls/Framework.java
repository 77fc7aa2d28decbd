package io.aimsflow.controls;

/** What else asks for the things that controls do. Its name is message {@link #messageKey()}. */
public enum Framework {
    /** NIST AI Risk Management Framework 1.0, subcategories of the core. */
    NIST,
    /** Regulation (EU) 2024/1689, by article. */
    EU_AI_ACT,
    /** OECD Recommendation on Artificial Intelligence, principles of section 1. */
    OECD,
    /** ISO/IEC 27001:2022, Annex A. */
    ISO_27001;

    public String messageKey() {
        return "controls.framework." + name();
    }
}
