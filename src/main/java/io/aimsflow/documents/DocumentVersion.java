package io.aimsflow.documents;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A version of a document.
 *
 * @param revision for optimistic locking
 * @param number within its document, from 1
 * @param title as it was when the version was approved
 * @param body in Markdown, at most 200,000 characters; empty if there is a file
 * @param change what is new in it
 * @param author who proposed it, or opened it if nobody has yet
 * @param editors who wrote in it
 * @param approver who is to approve it; empty for top management
 * @param caseId in which it is reviewed and approved; empty before
 * @param remarks what has to change, from those who read the draft; empty if nothing
 * @param endReason why it was withdrawn
 */
public record DocumentVersion(
        UUID id,
        UUID document,
        int revision,
        int number,
        VersionState state,
        String title,
        String body,
        Optional<DocumentFile> file,
        String change,
        PersonId author,
        Set<PersonId> editors,
        Instant openedAt,
        List<PersonId> reviewers,
        Optional<PersonId> approver,
        Optional<CaseId> caseId,
        boolean changesWanted,
        String remarks,
        Optional<PersonId> approvedBy,
        Optional<Instant> approvedAt,
        Optional<LocalDate> effectiveOn,
        Optional<Instant> endedAt,
        String endReason) {

    /** True if there is nothing to read in it. */
    public boolean blank() {
        return body.isBlank() && file.isEmpty();
    }
}
