package io.aimsflow.risk;

/** Where a risk comes from. Text: {@code risk.source.<name>}. */
public enum RiskSource {
    ENVIRONMENT_COMPLEXITY,
    HARDWARE,
    LACK_OF_TRANSPARENCY,
    LEVEL_OF_AUTOMATION,
    LIFE_CYCLE,
    MACHINE_LEARNING_DATA,
    MALICIOUS_USE,
    PEOPLE_AND_SKILLS,
    SUPPLY_CHAIN,
    TECHNOLOGY_READINESS
}
