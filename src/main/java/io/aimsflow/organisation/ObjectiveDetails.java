package io.aimsflow.organisation;

import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What an AI objective is (ISO/IEC 42001:2023, 6.2).
 *
 * @param statement 1 to 500 characters
 * @param unit of the target and of each measured value, at most 40 characters, such as {@code %}
 * @param target at most four decimals and eleven digits before them
 * @param due the day until which it is to be reached
 * @param method how it is measured
 * @param everyMonths it is measured so often, 1 to 24
 * @param plan what will be done, and with what
 */
public record ObjectiveDetails(
        String statement,
        PersonId owner,
        String unit,
        Direction direction,
        BigDecimal target,
        LocalDate due,
        String method,
        int everyMonths,
        List<ClauseRef> clauses,
        String plan) {

    public ObjectiveDetails {
        clauses = clauses.stream().distinct().toList();
        target = target.stripTrailingZeros();
    }

    ObjectiveDetails ownedBy(PersonId other) {
        return new ObjectiveDetails(statement, other, unit, direction, target, due, method, everyMonths, clauses, plan);
    }
}
