package io.aimsflow.systems;

/** What an AI system is by nature. Text: {@code systems.kind.<name>}. */
public enum SystemKind {
    PREDICTIVE,
    GENERATIVE,
    AGENTIC,
    /** Part of a product or machine. */
    EMBEDDED,
    THIRD_PARTY_SERVICE
}
