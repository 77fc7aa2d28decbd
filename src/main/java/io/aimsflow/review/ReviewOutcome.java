package io.aimsflow.review;

import io.aimsflow.ledger.ContentReference;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.OrganisationDays;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From the meeting to the last action (ISO/IEC 42001:2023, 9.3.3). Called by the process: whoever calls has checked that the
 * person may do the task. Nobody approves what they wrote.
 */
@Service
@Transactional
public class ReviewOutcome {

    private static final int LONGEST = 4000;

    private final ReviewTable reviews;
    private final MinutesTable minutes;
    private final ReviewActionTable actions;
    private final ReviewRules rules;
    private final ReviewTelling telling;
    private final OrganisationDays days;

    ReviewOutcome(
            ReviewTable reviews,
            MinutesTable minutes,
            ReviewActionTable actions,
            ReviewRules rules,
            ReviewTelling telling,
            OrganisationDays days) {
        this.reviews = reviews;
        this.minutes = minutes;
        this.actions = actions;
        this.rules = rules;
        this.telling = telling;
        this.days = days;
    }

    /** Keeps what the minutes say, in the place of what they said before. @throws Refused for the first fault */
    public void write(CaseId caseId, Minutes typed, Actor actor) {
        var review = reviews.lock(caseId);
        var checked = rules.checked(typed);
        minutes.write(review.id(), checked.items());
        actions.write(review.id(), checked.actions());
        reviews.minuted(review, checked, actor.person());
        var written = reviews.get(caseId);
        telling.describe(written);
        telling.tell(
                written,
                "minuted",
                "9.3.3",
                Optional.of(actor),
                Map.of(
                        "heldOn",
                        checked.heldOn().toString(),
                        "actions",
                        checked.actions().size()));
    }

    /** Top management wants the minutes to be different. @throws Refused without a reason */
    public void sendBack(CaseId caseId, String reason, Actor actor) {
        var review = reviews.lock(caseId);
        var why = ReviewRules.needed("reason", reason, 2000);
        reviews.sentBack(review, why);
        telling.describe(reviews.get(caseId));
        telling.tell(review, "minutes-sent-back", "9.3.3", Optional.of(actor), Map.of("reason", why));
    }

    /** The minutes never change again. @throws Refused if the actor wrote them */
    public void approve(CaseId caseId, Actor actor) {
        var review = reviews.lock(caseId);
        if (review.minutesBy().filter(actor::involves).isPresent()) {
            throw Refused.because("review-own-minutes");
        }
        var items = minutes.of(review.id());
        var text = Stream.concat(
                        Stream.of(review.conclusion()),
                        items.stream().flatMap(item -> Stream.of(item.discussion(), item.decision())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        reviews.approved(review, actor.person(), days.now(), text);
        var decided = actions.of(review.id());
        var approved = reviews.get(caseId);
        var hash = ReviewHash.ofMinutes(approved, items, decided);
        telling.tell(
                approved,
                "minutes-approved",
                "9.3.3",
                Optional.of(actor),
                Map.of(MinutesHashes.KEY, new ContentReference(approved.id(), hash)));
        completeIfDone(approved);
    }

    /** An action was done. @throws Refused if what was done is missing, or its day is to come */
    public void done(CaseId caseId, UUID action, String result, LocalDate on, Actor actor) {
        var review = reviews.lock(caseId);
        var found = actions.get(action);
        if (found.done()) {
            throw new Conflict("review-action-done", review.number());
        }
        rules.requirePast("doneOn", on);
        var text = ReviewRules.needed("result", result, LONGEST);
        actions.done(found.id(), text, on, actor.person(), days.now());
        telling.tell(
                review,
                "action-done",
                "9.3.3",
                Optional.of(actor),
                Map.of("action", found.what(), "result", text, "doneOn", on.toString()));
        completeIfDone(reviews.get(caseId));
    }

    private void completeIfDone(ManagementReview review) {
        if (actions.of(review.id()).stream().allMatch(ReviewAction::done)) {
            reviews.ended(review, ReviewState.COMPLETED, days.now());
        }
        telling.describe(reviews.get(review.caseId()));
    }
}
