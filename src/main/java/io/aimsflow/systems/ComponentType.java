package io.aimsflow.systems;

/** What an AI system is made of. Text: {@code systems.component.type.<name>}. */
public enum ComponentType {
    MODEL,
    DATASET,
    SERVICE,
    LIBRARY
}
