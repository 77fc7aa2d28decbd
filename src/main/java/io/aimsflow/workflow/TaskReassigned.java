package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.WorkItemId;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody else has the task now; not published when people claim for themselves.
 *
 * @param event tells this event from an equal one, and a second delivery of it from both
 * @param by who gave it on; empty if the system did (a hand-over, a substitution)
 * @param reason in the giver's words; may be empty
 */
public record TaskReassigned(
        UUID event, WorkItemId task, CaseId caseId, PersonId to, Optional<PersonId> by, String reason) {

    public TaskReassigned(WorkItemId task, CaseId caseId, PersonId to, Optional<PersonId> by, String reason) {
        this(UUID.randomUUID(), task, caseId, to, by, reason);
    }
}
