package io.aimsflow.inbox.web;

import io.aimsflow.evidence.FileView;
import io.aimsflow.forms.LabelledValue;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A submitted form as people read it.
 *
 * @param title of the task that it answered
 * @param onBehalfOf the absent person in whose place it was submitted
 * @param outcome message key of the decision, if it was one
 * @param content the very text that was hashed
 * @param sha256 of the content
 * @param files the case's files by id, to name those that the form names
 */
record RecordEntry(
        RecordId id,
        String title,
        String by,
        @Nullable String onBehalfOf,
        Instant at,
        @Nullable String outcome,
        String content,
        String sha256,
        List<LabelledValue> values,
        Map<FileId, FileView> files) {}
