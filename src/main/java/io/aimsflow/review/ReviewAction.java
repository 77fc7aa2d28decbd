package io.aimsflow.review;

import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What was decided to be done.
 *
 * @param owner as the minutes name them
 * @param holder who has it now
 * @param result what was done; empty until then
 */
public record ReviewAction(
        UUID id,
        UUID review,
        int position,
        ActionKind kind,
        String what,
        PersonId owner,
        PersonId holder,
        LocalDate due,
        String result,
        Optional<LocalDate> doneOn,
        Optional<PersonId> doneBy,
        Optional<Instant> doneAt) {

    public boolean done() {
        return doneAt.isPresent();
    }

    public boolean late(LocalDate today) {
        return !done() && due.isBefore(today);
    }
}
