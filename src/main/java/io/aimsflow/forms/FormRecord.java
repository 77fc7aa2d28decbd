package io.aimsflow.forms;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.RecordId;
import io.aimsflow.shared.WorkItemId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A submitted form as it was, for ever.
 *
 * @param workItem the task that it answered; empty for the form that started the case
 * @param form the very form that was shown
 * @param content all of it as canonical JSON: the very text whose SHA-256 the ledger was told
 * @param sha256 of the content, in hexadecimal
 */
public record FormRecord(
        RecordId id,
        CaseId caseId,
        Optional<WorkItemId> workItem,
        String processKey,
        String taskKey,
        String processVersionTag,
        FormDefinition form,
        Map<String, Object> data,
        Actor actor,
        Instant submittedAt,
        String content,
        String sha256) {}
