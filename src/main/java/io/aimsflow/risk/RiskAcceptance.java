package io.aimsflow.risk;

import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Top management takes a residual risk above the appetite (ISO/IEC 42001:2023, 6.1.3).
 *
 * @param level the highest level that is taken
 * @param until the day on which the risk comes back
 */
public record RiskAcceptance(RiskLevel level, LocalDate until, String grounds, PersonId by, Instant at) {}
