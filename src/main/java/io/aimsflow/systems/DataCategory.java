package io.aimsflow.systems;

/** Kinds of data that ask for care (ISO/IEC 42001:2023, A.7). Text: {@code systems.dataCategories.<name>}. */
public enum DataCategory {
    PERSONAL,
    /** Special categories of personal data (GDPR, Art. 9). */
    SPECIAL_CATEGORY,
    CHILDREN,
    CONFIDENTIAL
}
