package io.aimsflow.organisation;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Evidence of somebody's competence.
 *
 * @param validUntil the last day on which it counts; empty if it does not expire
 * @param caseId where it was handed in with its files; empty if the AIMS manager noted it
 */
public record Proof(
        UUID competence,
        PersonId person,
        ProofKind kind,
        String what,
        LocalDate obtainedOn,
        Optional<LocalDate> validUntil,
        Optional<CaseId> caseId) {

    boolean validOn(LocalDate day) {
        return validUntil.filter(last -> last.isBefore(day)).isEmpty();
    }
}
