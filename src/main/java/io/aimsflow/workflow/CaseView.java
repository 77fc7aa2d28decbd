package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A case as people see it.
 *
 * @param definition the id of the deployed model version that governs it
 * @param state message key of its state; empty until the practice has told one
 * @param end id of the end event that it reached, or {@code cancelled}; empty while it runs
 */
public record CaseView(
        CaseId id,
        String number,
        String process,
        String definition,
        Subject subject,
        String state,
        Optional<PersonId> owner,
        Optional<PersonId> startedBy,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> end,
        List<Link> links) {

    /**
     * Another case that this one has to do with.
     *
     * @param kind kebab-case; its text is message {@code case.link.<kind>}, with {@code .back} if the link points here
     * @param back true if the other case links to this one
     */
    public record Link(String kind, boolean back, String number, String title) {}

    public boolean ended() {
        return endedAt.isPresent();
    }
}
