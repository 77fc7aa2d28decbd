package io.aimsflow.risk;

/** Where an assessment or treatment stands. Text: {@code risk.stage.<name>}. */
public enum TreatmentStage {
    ASSESSMENT,
    PLANNING,
    CHECK,
    APPROVAL,
    ACCEPTANCE,
    ACTIONS,
    CONFIRMATION,
    ACCEPTED,
    TREATED,
    CANCELLED;

    public boolean ended() {
        return this == ACCEPTED || this == TREATED || this == CANCELLED;
    }

    String messageKey() {
        return "risk.stage." + name();
    }
}
