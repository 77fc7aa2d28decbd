package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;

/** A case was started. */
public record CaseStarted(CaseId caseId, String process) {}
