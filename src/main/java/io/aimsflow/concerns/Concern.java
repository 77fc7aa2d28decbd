package io.aimsflow.concerns;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A concern.
 *
 * @param title as triage calls it; until then the beginning of what was reported
 * @param reported who reported it, and what; nothing in it ever changes
 * @param triagedAt when triage last decided something, also to ask back
 * @param triageDue when triage had to decide for the first time
 * @param followedBy number of the case that it led to
 */
public record Concern(
        UUID id,
        CaseId caseId,
        String number,
        String title,
        NewConcern reported,
        ConcernState state,
        Instant reportedAt,
        Instant triageDue,
        Optional<Instant> triagedAt,
        Optional<Instant> endedAt,
        Optional<String> followedBy,
        byte[] secretHash) {

    private static final int TITLE = 120;

    /** True if nobody knows who reported it. */
    public boolean anonymous() {
        return reported.reporter().isEmpty()
                && reported.name().isEmpty()
                && reported.mail().isEmpty();
    }

    Optional<PersonId> reporter() {
        return reported.reporter();
    }

    /** A line of at most 120 characters from what was reported. */
    static String titleOf(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= TITLE) {
            return line;
        }
        var cut = line.lastIndexOf(' ', TITLE - 1);
        return line.substring(0, cut > 0 ? cut : TITLE - 1) + "…";
    }
}
