package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.WorkItemId;
import java.util.Optional;

/**
 * Which task it is about.
 *
 * @param item in a multi-instance activity the one of the collection's values (model variable {@code item}) that it is for
 */
public record TaskContext(CaseId caseId, WorkItemId workItem, Optional<String> item) {}
