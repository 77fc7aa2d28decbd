package io.aimsflow.impact;

import io.aimsflow.shared.CaseId;
import io.aimsflow.systems.SystemId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An assessment was decided and has its report.
 *
 * @param version of the system's assessments, counted from 1
 * @param stopped whether top management stopped the system
 * @param nextReview when it has to be done again; empty for a stopped system
 */
public record ImpactAssessed(
        UUID assessment,
        CaseId caseId,
        String number,
        SystemId system,
        String systemNumber,
        int version,
        ImpactLevel level,
        boolean stopped,
        Optional<LocalDate> nextReview) {}
