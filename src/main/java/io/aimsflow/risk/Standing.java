package io.aimsflow.risk;

import io.aimsflow.shared.CaseId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a risk stands.
 *
 * @param acceptedUntil the day on which an acceptance above the appetite ends; empty for all others
 * @param running the case that assesses or treats it now; at most one
 * @param nextReview when it is assessed again by itself; empty as long as it never was
 */
public record Standing(
        RiskState state, Optional<LocalDate> acceptedUntil, Optional<CaseId> running, Optional<LocalDate> nextReview) {

    static final Standing NEW =
            new Standing(RiskState.IDENTIFIED, Optional.empty(), Optional.empty(), Optional.empty());

    /** True if it has to be assessed again by now (ISO/IEC 42001:2023, 8.2: at planned times). */
    boolean due(LocalDate today) {
        return running.isEmpty()
                && (acceptedUntil.filter(day -> !day.isAfter(today)).isPresent()
                        || nextReview.filter(day -> !day.isAfter(today)).isPresent());
    }

    Standing in(RiskState next, CaseId caseId) {
        return new Standing(next, acceptedUntil, Optional.of(caseId), nextReview);
    }
}
