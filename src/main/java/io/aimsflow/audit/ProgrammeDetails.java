package io.aimsflow.audit;

import java.time.LocalDate;

/**
 * What a programme says of itself beside its audits.
 *
 * @param frequency why audits are as frequent as planned: importance, changes, earlier results (ISO/IEC 42001:2023, 9.2.2)
 */
public record ProgrammeDetails(
        String name, LocalDate firstDay, LocalDate lastDay, String criteria, String method, String frequency) {}
