package io.aimsflow.corrective;

import io.aimsflow.shared.PersonId;

/**
 * What triage says of a report that is a nonconformity.
 *
 * @param requirement number of the clause or control that is not met, or a rule of the organisation's own
 */
public record Confirmation(String title, Severity severity, PersonId owner, String requirement) {}
