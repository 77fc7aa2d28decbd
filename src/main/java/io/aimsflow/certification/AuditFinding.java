package io.aimsflow.certification;

import io.aimsflow.corrective.Severity;

/**
 * A nonconformity that the certification body found.
 *
 * @param requirement number of the clause or control that is not met
 */
public record AuditFinding(String title, String whatHappened, String requirement, Severity severity) {}
