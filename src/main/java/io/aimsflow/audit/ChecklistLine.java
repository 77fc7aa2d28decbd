package io.aimsflow.audit;

import io.aimsflow.shared.FileId;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of an audit's checklist.
 *
 * @param position from 1
 * @param ref number of the clause, control or system; empty for a line that was added
 * @param question in the auditor's words; empty if the catalogue says what has to be shown
 * @param dropped why it is not looked at; empty if it is
 * @param revision to be handed back with a verdict
 * @param nonconformity number of the case that came of it
 */
public record ChecklistLine(
        UUID id,
        int position,
        String ref,
        String question,
        String dropped,
        int revision,
        Optional<Verdict> verdict,
        String note,
        Optional<PersonId> judgedBy,
        Optional<Instant> judgedAt,
        Optional<UUID> nonconformityCase,
        Optional<String> nonconformity,
        List<Attachment> files) {

    /** Evidence, kept as a file of the audit's case. */
    public record Attachment(FileId id, String name) {}

    /** True if it is to be looked at and was not yet. */
    public boolean open() {
        return dropped.isEmpty() && verdict.isEmpty();
    }

    public boolean nonconforming() {
        return verdict.filter(Verdict::nonconforming).isPresent();
    }
}
