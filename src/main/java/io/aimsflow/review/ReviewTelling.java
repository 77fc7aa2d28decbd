package io.aimsflow.review;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells ledger and case how a review stands. */
@Component
class ReviewTelling {

    private final Ledger ledger;
    private final Cases cases;
    private final MessageSource messages;

    ReviewTelling(Ledger ledger, Cases cases, MessageSource messages) {
        this.ledger = ledger;
        this.cases = cases;
        this.messages = messages;
    }

    /** @param what kebab-case, past tense; the ledger's entry is {@code management-review-<what>} */
    void tell(ManagementReview review, String what, String clause, Optional<Actor> by, Map<String, ?> facts) {
        Map<String, Object> content = new HashMap<>(facts);
        content.put("review", review.number());
        ledger.append(new NewEntry(
                "management-review-" + what, by, Optional.of(review.caseId()), Set.of(ClauseRef.of(clause)), content));
    }

    void describe(ManagementReview review) {
        cases.describe(
                review.caseId(),
                new CaseState(title(review.day()), review.state().messageKey(), Optional.empty()));
    }

    /** Titles of cases are in English, as all that is kept is. */
    String title(LocalDate day) {
        return messages.getMessage("review.case.title", new Object[] {day.toString()}, Locale.ENGLISH);
    }
}
