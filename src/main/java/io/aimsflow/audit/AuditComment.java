package io.aimsflow.audit;

import io.aimsflow.shared.PersonId;
import java.time.Instant;

/**
 * What an auditee said of the report; who said nothing in time has none.
 *
 * @param text empty for read, with nothing to add
 */
public record AuditComment(PersonId auditee, String text, Instant at) {}
