package io.aimsflow.risk;

/** What a risk keeps the organisation from. Text: {@code risk.objectives.<name>}. */
public enum Objective {
    ACCOUNTABILITY,
    AI_EXPERTISE,
    DATA_QUALITY,
    ENVIRONMENT,
    FAIRNESS,
    MAINTAINABILITY,
    PRIVACY,
    ROBUSTNESS,
    SAFETY,
    SECURITY,
    TRANSPARENCY
}
