package io.aimsflow.workflow;

/**
 * A bean whose public methods models may call in expressions, such as {@code #{deadlines.due('nonconformity.triage')}}.
 * Nothing else of the application is visible to a model. The methods must be harmless: they read, answer strings, numbers,
 * booleans, dates or collections of strings, and change nothing. The class must be public: the engine's expression
 * language calls no method of a hidden one.
 */
public interface ModelFunctions {

    /** The name by which models call it, in camelCase. */
    String name();
}
