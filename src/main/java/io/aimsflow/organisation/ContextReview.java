package io.aimsflow.organisation;

import io.aimsflow.organisation.ContextDetails.Place;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One look at the whole context.
 *
 * @param conclusion what the AIMS manager concludes; empty until then
 * @param remarks why top management sent it back; empty if it did not
 * @param endedBy who confirmed it
 * @param nextOn when the next one is due; once it is over
 */
public record ContextReview(
        UUID id,
        CaseId caseId,
        State state,
        LocalDate startedOn,
        String conclusion,
        String remarks,
        Optional<PersonId> lookedAtBy,
        Optional<LocalDate> endedOn,
        Optional<PersonId> endedBy,
        Optional<LocalDate> nextOn) {

    /** How far it has come. */
    public enum State {
        OPEN,
        /** Top management is asked to confirm it. */
        LOOKED_AT,
        CONFIRMED,
        CANCELLED;

        public boolean open() {
            return this == OPEN || this == LOOKED_AT;
        }

        public String messageKey() {
            return "organisation.context.review.state." + name();
        }
    }

    /** What a review finds of an entry. */
    public enum Verdict {
        HOLDS,
        CHANGED,
        OVER
    }

    /**
     * An entry in a review.
     *
     * @param verdict empty until it is looked at
     * @param note how it reads now, or why it holds no longer; may be empty if it holds
     */
    public record Answer(ContextEntry entry, Optional<Verdict> verdict, String note) {}

    /** What was found about the entry in the same place of the list. */
    public record Found(Verdict verdict, String note) {}

    /** Something that is not in the register yet. */
    public record News(ContextKind kind, Place place, String title, String description, String meaning) {}

    /** A review with what it looks at, in the order of the register: issues first. */
    public record Whole(ContextReview review, List<Answer> answers, List<News> news) {

        /** Those of one kind, in their order. */
        public List<Answer> answers(ContextKind kind) {
            return answers.stream()
                    .filter(one -> one.entry().details().kind() == kind)
                    .toList();
        }
    }
}
