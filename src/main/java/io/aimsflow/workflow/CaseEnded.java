package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;

/**
 * A case ended.
 *
 * @param end id of the end event that was reached, or {@code cancelled}
 */
public record CaseEnded(CaseId caseId, String process, String end) {}
