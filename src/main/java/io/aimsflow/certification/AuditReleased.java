package io.aimsflow.certification;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Top management released an audit: the body's auditors may see the evidence pack from now on.
 *
 * @param pack the evidence pack that was released
 * @param auditors as they were agreed: one per line
 * @param endsOn last day of the audit
 */
public record AuditReleased(UUID audit, UUID pack, String auditors, LocalDate beginsOn, LocalDate endsOn) {}
