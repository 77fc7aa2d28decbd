package io.aimsflow.organisation;

import io.aimsflow.workflow.SubjectFacts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the pages of cases about a review of the context how far it is, and where the register is. */
@Component
class ContextCaseFacts implements SubjectFacts {

    private final ContextReviewTable reviews;
    private final MessageSource messages;

    ContextCaseFacts(ContextReviewTable reviews, MessageSource messages) {
        this.reviews = reviews;
        this.messages = messages;
    }

    @Override
    public String type() {
        return ContextReviews.SUBJECT;
    }

    @Override
    public List<Fact> of(UUID subject, Locale locale) {
        return reviews.find(subject)
                .map(review -> List.of(
                        new Fact(
                                text("organisation.context", locale),
                                text("organisation.context.open", locale),
                                "/context/statement"),
                        new Fact(
                                text("organisation.state", locale),
                                text(review.state().messageKey(), locale))))
                .orElse(List.of());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
