package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import java.util.Optional;
import java.util.UUID;

/**
 * A deadline timer of an open task fired.
 *
 * @param event tells this event from an equal one, and a second delivery of it from both
 * @param escalateTo the role that an escalation goes to; empty for the other notices
 */
public record TaskDeadline(UUID event, WorkItemId task, CaseId caseId, Notice notice, Optional<Role> escalateTo) {

    public TaskDeadline(WorkItemId task, CaseId caseId, Notice notice, Optional<Role> escalateTo) {
        this(UUID.randomUUID(), task, caseId, notice, escalateTo);
    }

    /** What the timer says. */
    public enum Notice {
        /** Due soon: the owner is reminded. */
        REMINDER,
        /** Past due: the owner is told, the owner's manager in copy. */
        OVERDUE,
        /** Still not done: the next role is told. */
        ESCALATION
    }
}
