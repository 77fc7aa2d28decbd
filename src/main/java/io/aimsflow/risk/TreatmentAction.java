package io.aimsflow.risk;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An action of a treatment plan.
 *
 * @param round of planning, from 0
 * @param doneBy who did it; empty as long as nobody did, or after it was given back
 * @param doneFor in whose place they did it
 * @param result what was done; may be empty
 * @param givenBack why the risk owner gave it back; empty if they did not
 * @param confirmedBy who confirmed that it is done as planned
 */
public record TreatmentAction(
        UUID id,
        CaseId caseId,
        int round,
        String what,
        PersonId owner,
        LocalDate due,
        String resources,
        Optional<PersonId> doneBy,
        Optional<PersonId> doneFor,
        Optional<LocalDate> doneOn,
        String result,
        String givenBack,
        Optional<PersonId> confirmedBy) {

    /** True if this person did it, or it was done in their place. */
    boolean doneBy(PersonId person) {
        return doneBy.filter(person::equals).isPresent()
                || doneFor.filter(person::equals).isPresent();
    }
}
