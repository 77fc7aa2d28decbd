package io.aimsflow.impact;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.SystemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** An assessment as a line of the register. */
public record ImpactLine(
        UUID id,
        CaseId caseId,
        String number,
        SystemId system,
        String systemNumber,
        String systemName,
        Optional<PersonId> owner,
        ImpactState state,
        Optional<ImpactLevel> level,
        boolean fundamentalRights,
        Instant startedAt,
        Optional<Integer> version,
        Optional<Instant> decidedAt,
        Optional<LocalDate> nextReview,
        boolean standing,
        boolean running) {}
