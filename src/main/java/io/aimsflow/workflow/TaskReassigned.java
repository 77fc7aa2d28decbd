package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.WorkItemId;
import java.util.Optional;

/**
 * Somebody else has the task now; not published when people claim for themselves.
 *
 * @param by who gave it on; empty if the system did (a hand-over, a substitution)
 * @param reason in the giver's words; may be empty
 */
public record TaskReassigned(WorkItemId task, CaseId caseId, PersonId to, Optional<PersonId> by, String reason) {}
