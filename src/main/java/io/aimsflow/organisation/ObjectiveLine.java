package io.aimsflow.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** An objective in a list, with what was measured last. */
public record ObjectiveLine(Objective objective, Optional<Last> last, boolean overdue) {

    /** The newest measurement. */
    public record Last(LocalDate on, BigDecimal value, boolean onTarget) {}
}
