package io.aimsflow.conformity;

import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * What the organisation says of a clause in its gap review.
 *
 * @param version for {@link ConformityReports#answer}
 * @param note what is there, and what is missing
 * @param responsible who sees to the clause
 */
public record GapAnswer(int version, Gap gap, String note, Optional<PersonId> responsible, PersonId by, Instant at) {

    /** How much of what a clause asks for is there, in the organisation's own judgement. */
    public enum Gap {
        IN_PLACE,
        PARTLY,
        MISSING;

        /** Message key of what it is called. */
        public String messageKey() {
            return "conformity.gap." + name();
        }
    }
}
