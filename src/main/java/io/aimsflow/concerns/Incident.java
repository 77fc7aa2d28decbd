package io.aimsflow.concerns;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An incident with an AI system.
 *
 * @param reported what was known when it was reported
 * @param concern number of the concern that it came from; empty if there is none
 * @param systemName as the register called the system when it was described; empty before
 * @param containment what was done at once; empty before
 * @param nonconformity number of the one that its lessons opened; empty if none
 * @param risk number of the one that its lessons had assessed; empty if none
 */
public record Incident(
        UUID id,
        CaseId caseId,
        String number,
        String title,
        String reported,
        String concern,
        PersonId reporter,
        Instant reportedAt,
        IncidentState state,
        String systemName,
        Optional<IncidentDescription> description,
        Optional<IncidentVerdict> verdict,
        String containment,
        String consequences,
        String lessons,
        String nonconformity,
        String risk,
        Optional<Instant> endedAt) {}
