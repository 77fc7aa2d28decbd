package io.aimsflow.systems;

/** How a change came into the register. Text: {@code systems.way.<name>}. */
public enum Way {
    PAGE,
    INTAKE,
    API,
    IMPORT,
    BOM,
    HAND_OVER,
    /** Top management decided so. */
    DECISION
}
