package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.WorkItemId;
import java.time.Instant;
import java.util.UUID;

/** The owner of a task asks for a later due date; the AIMS manager, or the owner's manager, decides. */
public record ExtensionRequested(
        UUID extension, WorkItemId task, CaseId caseId, PersonId by, Instant newDue, String reason) {}
