package io.aimsflow.impact;

/** How far an impact can be undone. Text: {@code impact.reversibility.<name>}. */
public enum Reversibility {
    EASILY,
    HARDLY,
    NOT_AT_ALL
}
