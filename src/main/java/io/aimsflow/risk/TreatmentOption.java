package io.aimsflow.risk;

/** What to do with a risk (ISO/IEC 42001:2023, 6.1.3 a). Text: {@code risk.option.<name>}. */
public enum TreatmentOption {
    AVOID,
    MODIFY,
    SHARE,
    RETAIN
}
