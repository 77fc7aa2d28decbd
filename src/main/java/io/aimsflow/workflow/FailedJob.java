package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;
import java.time.Instant;

/**
 * A step that the engine could not do and no longer tries.
 *
 * @param element id of the step in the model
 * @param message what went wrong, for an operator: in the words of the exception
 * @param since when it was given up
 */
public record FailedJob(String id, CaseId caseId, String caseNumber, String element, String message, Instant since) {}
