package io.aimsflow.review.process;

import io.aimsflow.review.ReviewPreparation;
import io.aimsflow.review.Reviews;
import io.aimsflow.shared.CaseId;
import io.aimsflow.workflow.Deadlines;
import io.aimsflow.workflow.ModelFunctions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the model asks about a review; an item is the id of a contribution or of an action. */
@Component
public class ReviewItems implements ModelFunctions {

    private final Reviews reviews;
    private final ReviewPreparation preparation;
    private final Deadlines deadlines;

    ReviewItems(Reviews reviews, ReviewPreparation preparation, Deadlines deadlines) {
        this.reviews = reviews;
        this.preparation = preparation;
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "reviewItems";
    }

    /** What is still to be contributed; empty if nobody was asked, or all have contributed. */
    public List<String> contributions(String caseId) {
        return preparation.open(CaseId.of(caseId)).stream()
                .map(one -> one.id().toString())
                .toList();
    }

    public String contributor(String item) {
        return reviews.contribution(item).person().toString();
    }

    /** When the day of the meeting begins. */
    public Date meeting(String caseId) {
        return Date.from(preparation.meetingBegins(CaseId.of(caseId)));
    }

    /** What the minutes decided to be done; empty if nothing is. */
    public List<String> actions(String caseId) {
        return reviews.ofCase(CaseId.of(caseId)).actions().stream()
                .map(action -> action.id().toString())
                .toList();
    }

    public String owner(String item) {
        return reviews.action(item).holder().toString();
    }

    public Date due(String item) {
        return Date.from(dueAt(item));
    }

    public Date reminder(String item) {
        return Date.from(deadlines.reminderBefore(dueAt(item)));
    }

    public Date escalation(String item) {
        return Date.from(deadlines.escalationAfter(dueAt(item)));
    }

    private Instant dueAt(String item) {
        return deadlines.endOfDay(reviews.action(item).due());
    }
}
