package io.aimsflow.portal;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an external auditor asked, and the answer.
 *
 * @param path of the file in the pack that it is about; empty if it is about none
 * @param answer empty unless it is answered
 * @param closedAt when its case ended without an answer
 */
public record AuditorQuestion(
        UUID id,
        UUID invitation,
        CaseId caseId,
        String number,
        String path,
        String text,
        Instant askedAt,
        String answer,
        Optional<PersonId> answeredBy,
        Optional<Instant> answeredAt,
        Optional<Instant> closedAt) {

    private static final int LONGEST_TITLE = 120;

    /** True while somebody is asked to answer it. */
    public boolean open() {
        return answeredAt.isEmpty() && closedAt.isEmpty();
    }

    /** Key of the message that says how it stands. */
    public String stateKey() {
        return "portal.question." + (open() ? "open" : answeredAt.isPresent() ? "answered" : "closed");
    }

    /** Its beginning on one line, for lists. */
    public String title() {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE).strip() + "…" : line;
    }
}
