package io.aimsflow.organisation;

import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Details of an objective that nobody else has: at least 95 %, measured every three months. */
public final class SomeObjective {

    private SomeObjective() {}

    public static ObjectiveDetails of(PersonId owner, LocalDate due) {
        return new ObjectiveDetails(
                "People are told what AI decides " + UUID.randomUUID(),
                owner,
                "%",
                Direction.AT_LEAST,
                new BigDecimal("95"),
                due,
                "Count the decisions with a notice",
                3,
                List.of(ClauseRef.of("8.1")),
                "Two people for a month");
    }
}
