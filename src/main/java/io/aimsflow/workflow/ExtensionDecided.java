package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.WorkItemId;
import java.time.Instant;
import java.util.UUID;

/** The due date of a task was, or was not, moved. */
public record ExtensionDecided(
        UUID extension,
        WorkItemId task,
        CaseId caseId,
        PersonId requester,
        PersonId by,
        boolean granted,
        Instant newDue,
        String reason) {}
