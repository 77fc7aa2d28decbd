package io.aimsflow.systems;

/** Where an AI system stands in its life (ISO/IEC 42001:2023, A.6). Text: {@code systems.stage.<name>}. */
public enum Stage {
    IDEA,
    DEVELOPMENT,
    VALIDATION,
    IN_USE,
    RETIRING,
    RETIRED
}
