package io.aimsflow.audit;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of an audit programme; an approved one never changes.
 *
 * @param revision to be handed back with a change
 * @param edition which version, from 1
 * @param remarks what top management wants different
 */
public record AuditProgramme(
        UUID id,
        int revision,
        int number,
        int edition,
        ProgrammeDetails details,
        ProgrammeState state,
        Optional<CaseId> caseId,
        String remarks,
        Optional<PersonId> approvedBy,
        Optional<Instant> approvedAt) {

    /** Such as {@code AP-0001}; all versions have the same. */
    public String reference() {
        return String.format(Locale.ROOT, "AP-%04d", number);
    }

    public String path() {
        return "/audits/programmes/" + id;
    }

    String title() {
        return reference() + " " + details.name();
    }
}
