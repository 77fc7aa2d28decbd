package io.aimsflow.organisation;

import java.math.BigDecimal;

/** On which side of its target an objective is reached; the target itself counts as reached. */
public enum Direction {
    AT_LEAST,
    AT_MOST;

    boolean reached(BigDecimal value, BigDecimal target) {
        var compared = value.compareTo(target);
        return this == AT_LEAST ? compared >= 0 : compared <= 0;
    }

    public String messageKey() {
        return "organisation.direction." + name();
    }
}
