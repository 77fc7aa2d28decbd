package io.aimsflow.corrective;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A nonconformity as others see it. Texts that nobody gave are empty.
 *
 * @param rootCauses of the present round of action
 * @param actions of all rounds, in their order
 * @param sentBack why an approver sent the plan back; empty once it is handed in again
 * @param judgeableAt from when the effect of what was done can be judged
 * @param failures how many rounds of action had no effect
 * @param mergedInto the nonconformity that goes on in this one's place
 */
public record NonconformityView(
        UUID id,
        CaseId caseId,
        String number,
        String title,
        String whatHappened,
        String place,
        Optional<Occurred> occurred,
        String foundBy,
        Source source,
        String requirement,
        Optional<Severity> severity,
        String affectedSystems,
        String externalReference,
        Optional<LocalDate> bodyDeadline,
        PersonId reporter,
        Instant reportedAt,
        NonconformityState state,
        Optional<PersonId> owner,
        Optional<Correction> correction,
        List<String> rootCauses,
        List<ActionView> actions,
        String noActionReason,
        String criteria,
        int effectivenessDays,
        String sentBack,
        Optional<Instant> judgeableAt,
        int failures,
        Optional<UUID> mergedInto,
        List<FollowUp> followUps,
        Optional<Instant> endedAt) {

    /** The actions of the present round. */
    public List<ActionView> currentActions() {
        return actions.stream().filter(action -> action.round() == failures).toList();
    }
}
