package io.aimsflow.demo;

import io.aimsflow.organisation.Direction;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the organisation set itself and what came of it, as {@code demo/objectives.json} tells it. */
record ObjectiveStories(List<Told> objectives) {

    /**
     * One objective.
     *
     * @param ago days before today on which it was proposed; {@code approved} on which it was approved
     * @param due days from today; before today if negative
     */
    record Told(
            String key,
            String statement,
            String owner,
            int ago,
            int approved,
            Direction direction,
            BigDecimal target,
            String unit,
            int due,
            String method,
            int everyMonths,
            List<String> clauses,
            String plan,
            List<Measured> measured) {}

    /**
     * What was measured; {@code accepted}, or {@code action} with who did it and what came of it, for a value off target.
     *
     * @param ago days before today, after the day on which the measurement was asked for
     */
    record Measured(
            int ago,
            LocalTime at,
            BigDecimal value,
            String note,
            @Nullable String accepted,
            @Nullable String action,
            @Nullable String by,
            @Nullable String result) {}
}
