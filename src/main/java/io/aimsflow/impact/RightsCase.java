package io.aimsflow.impact;

/** Uses for which a fundamental-rights impact assessment may be due (EU AI Act, Art. 27(1)). Text: {@code impact.rightsCase.<name>}. */
public enum RightsCase {
    NONE,
    PUBLIC_SERVICE,
    CREDIT,
    INSURANCE
}
