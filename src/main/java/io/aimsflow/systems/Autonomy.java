package io.aimsflow.systems;

/** How much an AI system decides without people. Text: {@code systems.autonomy.<name>}. */
public enum Autonomy {
    /** People decide, with its output before them. */
    ADVISES,
    /** It prepares a decision that takes effect only when somebody approves. */
    ACTS_AFTER_APPROVAL,
    /** It acts, and people watch and can step in. */
    ACTS_UNDER_WATCH,
    ACTS_ALONE
}
