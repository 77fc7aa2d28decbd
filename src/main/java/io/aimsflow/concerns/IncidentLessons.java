package io.aimsflow.concerns;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is learnt from an incident.
 *
 * @param nonconformity whether a requirement was not met
 * @param risk what to have assessed, if anything
 */
public record IncidentLessons(String lessons, boolean nonconformity, Optional<RiskLesson> risk) {

    /**
     * What to have assessed.
     *
     * @param known number of the risk; empty for a new one
     * @param likelihood that it happens again, 1 to 5
     */
    public record RiskLesson(String known, int likelihood, String measure, LocalDate due) {}
}
