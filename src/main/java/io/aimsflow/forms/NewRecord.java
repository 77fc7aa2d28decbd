package io.aimsflow.forms;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.WorkItemId;
import java.util.Optional;

/**
 * What {@link Records#keep} needs to know.
 *
 * @param workItem the task that was answered; empty for the form that started the case
 * @param taskKey the user task's element id, or the start event's
 */
public record NewRecord(
        CaseId caseId,
        Optional<WorkItemId> workItem,
        String processKey,
        String taskKey,
        String processVersionTag,
        Submission submission,
        Actor actor) {}
