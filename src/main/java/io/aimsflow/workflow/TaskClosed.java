package io.aimsflow.workflow;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.WorkItemId;

/**
 * A user task was completed.
 *
 * @param reason the decision's reason; empty where none was asked for
 */
public record TaskClosed(WorkItemId task, CaseId caseId, Actor by, Routing.Outcome outcome, String reason) {}
