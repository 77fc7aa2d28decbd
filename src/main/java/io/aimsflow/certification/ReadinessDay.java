package io.aimsflow.certification;

import java.time.LocalDate;

/** The figures of a readiness that was frozen. */
public record ReadinessDay(LocalDate day, int met, int atRisk, int notMet) {}
