package io.aimsflow.corrective;

import io.aimsflow.shared.CaseId;

/**
 * Corrective action on a nonconformity had no effect for the second time, or more often.
 *
 * @param failures rounds of action without effect, at least 2
 */
public record EffectivenessFailedTwice(CaseId caseId, String number, int failures) {}
