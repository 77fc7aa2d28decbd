package io.aimsflow.review;

import io.aimsflow.shared.DayWords;
import io.aimsflow.workflow.SubjectFacts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the page of a review's case where inputs and minutes stand. */
@Component
class ReviewFacts implements SubjectFacts {

    private final ReviewTable reviews;
    private final MessageSource messages;

    ReviewFacts(ReviewTable reviews, MessageSource messages) {
        this.reviews = reviews;
        this.messages = messages;
    }

    @Override
    public String type() {
        return ReviewPlanning.SUBJECT;
    }

    @Override
    public List<Fact> of(UUID subject, Locale locale) {
        return reviews.find(subject).map(found -> facts(found, locale)).orElse(List.of());
    }

    private List<Fact> facts(ManagementReview review, Locale locale) {
        var day = DayWords.day(review.day(), locale);
        return List.of(
                new Fact(text("review.review", locale), review.number(), review.path()),
                new Fact(text("review.meetsOn", locale), day),
                new Fact(text("review.state", locale), text(review.state().messageKey(), locale)));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
