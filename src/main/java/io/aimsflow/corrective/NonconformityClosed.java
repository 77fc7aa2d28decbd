package io.aimsflow.corrective;

import io.aimsflow.shared.CaseId;

/**
 * A nonconformity was closed: what was done about it has proven effective.
 *
 * @param failures how many rounds of action had no effect before
 */
public record NonconformityClosed(CaseId caseId, String number, int failures) {}
