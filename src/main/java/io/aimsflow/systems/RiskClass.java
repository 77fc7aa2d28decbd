package io.aimsflow.systems;

/** Classes of the EU AI Act, the gravest first. Text: {@code systems.class.<name>}. */
public enum RiskClass {
    /** Art. 5. */
    PROHIBITED,
    /** Art. 6. */
    HIGH_RISK,
    /** Art. 50. */
    TRANSPARENCY,
    /** Art. 51 and following. */
    GENERAL_PURPOSE,
    MINIMAL
}
