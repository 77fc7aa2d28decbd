package io.aimsflow.changes;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A change of the management system as it stands.
 *
 * @param position its place in the register, the newest highest
 * @param number of its case, such as {@code CH-2026-0003}
 * @param causeNumber number of the case that made it necessary; empty if there is none
 * @param plan none while it is only proposed, or if it is not made
 * @param reason why it is not made, or why it came back; may be empty
 * @param result what was done; empty until then
 * @param madeBy who made it, and in whose place
 */
public record PlannedChange(
        UUID id,
        long position,
        CaseId caseId,
        String number,
        ChangeKind kind,
        String what,
        Optional<CaseId> cause,
        String causeNumber,
        ChangeState state,
        Actor proposedBy,
        Instant proposedAt,
        Optional<ChangePlan> plan,
        String reason,
        String result,
        Optional<LocalDate> madeOn,
        Optional<Actor> madeBy,
        Optional<PersonId> confirmedBy,
        Optional<Instant> endedAt) {

    private static final int TITLE = 120;

    /** Its first words, in one line. */
    public String title() {
        return title(what);
    }

    /** Address of its page. */
    public String path() {
        return "/changes/" + number;
    }

    public boolean late(LocalDate today) {
        return state == ChangeState.PLANNED
                && plan.filter(one -> one.due().isBefore(today)).isPresent();
    }

    /** Whoever made it, or for whom it was made, may not confirm it. */
    boolean madeBy(Actor actor) {
        return madeBy.filter(maker -> maker.involves(actor.person())
                        || actor.onBehalfOf().filter(maker::involves).isPresent())
                .isPresent();
    }

    static String title(String what) {
        var line = what.strip().replaceAll("\\s+", " ");
        return line.length() <= TITLE ? line : line.substring(0, TITLE - 1) + "…";
    }
}
