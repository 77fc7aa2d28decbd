package io.aimsflow.audit;

import io.aimsflow.shared.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An audit that a programme plans.
 *
 * @param key stays the same in later versions of the programme
 * @param audit number of the audit that came of it, if it began
 */
public record PlannedAudit(
        UUID key, String title, LocalDate plannedOn, PersonId lead, AuditScope scope, Optional<String> audit) {}
