package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.WorkItemId;

/** A user task waits for its owner. */
public record TaskOpened(WorkItemId task, CaseId caseId) {}
