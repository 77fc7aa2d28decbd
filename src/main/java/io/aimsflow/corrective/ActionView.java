package io.aimsflow.corrective;

import io.aimsflow.shared.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A corrective action as others see it.
 *
 * @param round 0 for the first plan, one more after each review that found no effect
 * @param result what was done; empty until it is
 */
public record ActionView(
        UUID id,
        int round,
        String what,
        PersonId owner,
        LocalDate due,
        Optional<PersonId> doneBy,
        Optional<LocalDate> doneOn,
        String result) {

    public boolean done() {
        return doneBy.isPresent();
    }
}
