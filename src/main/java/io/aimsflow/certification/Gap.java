package io.aimsflow.certification;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A clause that was not met while an audit was prepared.
 *
 * @param reason why its owner closed it; empty if it is open or was closed because the clause is met
 */
public record Gap(
        UUID id,
        UUID audit,
        String clause,
        PersonId owner,
        Optional<CaseId> caseId,
        Instant openedAt,
        Optional<Instant> closedAt,
        String reason) {}
