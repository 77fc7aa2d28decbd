package io.aimsflow.risk;

/** How far the organisation got with a risk. Text: {@code risk.state.<name>}. */
public enum RiskState {
    /** Known, but no assessment was brought to its end. */
    IDENTIFIED,
    IN_ASSESSMENT,
    IN_TREATMENT,
    /** Taken as it is: it lies within the appetite, or top management accepted it until a day. */
    ACCEPTED,
    TREATED
}
