package io.aimsflow.corrective;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A nonconformity as a line of the register.
 *
 * @param openActions planned actions that are not done yet
 */
public record NonconformityLine(
        UUID id,
        CaseId caseId,
        String number,
        String title,
        NonconformityState state,
        Optional<Severity> severity,
        Source source,
        String requirement,
        Optional<PersonId> owner,
        Optional<Occurred> occurred,
        Instant reportedAt,
        int failures,
        int openActions,
        String externalReference) {}
