package io.aimsflow.impact;

/** How grave the impact of a system is, the least grave first. Text: {@code impact.level.<name>}. */
public enum ImpactLevel {
    LOW,
    MEDIUM,
    HIGH,
    UNACCEPTABLE;

    /** Whether top management has to decide on it. */
    public boolean forTopManagement() {
        return compareTo(HIGH) >= 0;
    }

    /** How its badge looks. */
    public String tone() {
        return switch (this) {
            case LOW -> "good";
            case MEDIUM -> "info";
            case HIGH -> "warn";
            case UNACCEPTABLE -> "bad";
        };
    }

    public String messageKey() {
        return "impact.level." + name();
    }
}
