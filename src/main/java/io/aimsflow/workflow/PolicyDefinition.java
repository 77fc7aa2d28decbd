package io.aimsflow.workflow;

/**
 * One duration, count or threshold that the organisation sets on the settings page; models name it by its key.
 *
 * @param key dotted, such as {@code nonconformity.triage}; its label is message {@code policy.<key>}
 * @param standard the value until the organisation sets another
 */
public record PolicyDefinition(String key, Unit unit, int standard, int minimum, int maximum) {

    /** What the number counts. */
    public enum Unit {
        /** Days on which people work, by the organisation's calendar of holidays. */
        WORKING_DAYS,
        /** Calendar days. */
        DAYS,
        /** Calendar months. */
        MONTHS,
        /** Times something may happen. */
        TIMES,
        /** How grave a risk may be: 1 (low) to 4 (very high). */
        RISK_LEVEL,
        /** 1 for yes, 0 for no. */
        SWITCH
    }

    public static PolicyDefinition workingDays(String key, int standard) {
        return new PolicyDefinition(key, Unit.WORKING_DAYS, standard, 0, 250);
    }

    public static PolicyDefinition days(String key, int standard) {
        return new PolicyDefinition(key, Unit.DAYS, standard, 0, 1100);
    }
}
