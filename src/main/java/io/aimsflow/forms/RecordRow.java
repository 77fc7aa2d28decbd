package io.aimsflow.forms;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.RecordId;
import io.aimsflow.shared.WorkItemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A record as the table holds it: the data as canonical JSON text. */
record RecordRow(
        RecordId id,
        CaseId caseId,
        Optional<WorkItemId> workItem,
        String processKey,
        String taskKey,
        String processVersionTag,
        String formId,
        String formSha256,
        String data,
        Actor actor,
        Instant submittedAt,
        String sha256) {

    static RecordRow of(RecordId id, NewRecord record, Instant at) {
        FormDefinition form = record.submission().form();
        RecordRow unsigned = new RecordRow(
                id,
                record.caseId(),
                record.workItem(),
                record.processKey(),
                record.taskKey(),
                record.processVersionTag(),
                form.id(),
                form.sha256(),
                Canonical.json(record.submission().data()),
                record.actor(),
                at,
                "");
        return unsigned.with(unsigned.formSha256, unsigned.contentHash());
    }

    static RecordRow read(ResultSet row, int number) throws SQLException {
        UUID workItem = row.getObject("work_item_id", UUID.class);
        UUID onBehalfOf = row.getObject("on_behalf_of", UUID.class);
        return new RecordRow(
                new RecordId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                Optional.ofNullable(workItem).map(WorkItemId::new),
                row.getString("process_key"),
                row.getString("task_key"),
                row.getString("process_version_tag"),
                row.getString("form_id"),
                row.getString("form_sha256"),
                row.getString("data"),
                new Actor(
                        new PersonId(row.getObject("submitted_by", UUID.class)),
                        Optional.ofNullable(onBehalfOf).map(PersonId::new)),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getString("sha256"));
    }

    /** SHA-256 over everything that the record says, so that any changed column is found. */
    String contentHash() {
        return Canonical.sha256(contentText());
    }

    /** Everything that the record says, as canonical JSON: the very text that is hashed. */
    String contentText() {
        Map<String, Object> content = new TreeMap<>();
        content.put("id", id.toString());
        content.put("case", caseId.toString());
        content.put("task", workItem.map(WorkItemId::toString).orElse(""));
        content.put("processKey", processKey);
        content.put("taskKey", taskKey);
        content.put("processVersionTag", processVersionTag);
        content.put("formId", formId);
        content.put("formSha256", formSha256);
        content.put("data", data);
        content.put("submittedBy", actor.person().toString());
        content.put("onBehalfOf", actor.onBehalfOf().map(PersonId::toString).orElse(""));
        content.put("submittedAt", submittedAt.toString());
        return Canonical.json(content);
    }

    /** The record as it would stand if its form had this hash. */
    RecordRow withForm(String hash) {
        return with(hash, sha256);
    }

    private RecordRow with(String form, String hash) {
        return new RecordRow(
                id,
                caseId,
                workItem,
                processKey,
                taskKey,
                processVersionTag,
                formId,
                form,
                data,
                actor,
                submittedAt,
                hash);
    }
}
