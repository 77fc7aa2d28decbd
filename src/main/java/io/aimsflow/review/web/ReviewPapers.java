package io.aimsflow.review.web;

import io.aimsflow.paper.Papers;
import io.aimsflow.review.ReviewView;
import io.aimsflow.review.Reviews;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The inputs and the minutes of a review on paper, for whoever may read the review. */
@Component
class ReviewPapers {

    private static final String PACK = "review/pack-pdf";
    private static final String MINUTES = "review/minutes-pdf";

    private final Reviews reviews;
    private final ReviewWords words;
    private final Papers papers;

    ReviewPapers(Reviews reviews, ReviewWords words, Papers papers) {
        this.reviews = reviews;
        this.words = words;
        this.papers = papers;
    }

    /** The inputs to be saved. @throws NotFound as long as they are not assembled */
    ResponseEntity<byte[]> pack(String number, PersonId reader, Locale locale) {
        var view = assembled(number, reader);
        return papers.download(view.review().packFile(), PACK, model(view), locale);
    }

    /** The minutes to be saved. @throws NotFound as long as there are none */
    ResponseEntity<byte[]> minutes(String number, PersonId reader, Locale locale) {
        var view = minuted(number, reader);
        return papers.download(number.toLowerCase(Locale.ROOT) + "-minutes", MINUTES, model(view), locale);
    }

    /** Writes the inputs as a PDF. @throws NotFound as long as they are not assembled */
    void writePack(String number, PersonId reader, Locale locale, OutputStream out) {
        papers.pdf(PACK, model(assembled(number, reader)), locale, out);
    }

    /** Writes the minutes as a PDF. @throws NotFound as long as there are none */
    void writeMinutes(String number, PersonId reader, Locale locale, OutputStream out) {
        papers.pdf(MINUTES, model(minuted(number, reader)), locale, out);
    }

    private ReviewView assembled(String number, PersonId reader) {
        var view = reviews.byNumber(number, reader);
        if (view.review().assembledAt().isEmpty()) {
            throw new NotFound("pack of review", number);
        }
        return view;
    }

    private ReviewView minuted(String number, PersonId reader) {
        var view = reviews.byNumber(number, reader);
        if (view.items().isEmpty()) {
            throw new NotFound("minutes of review", number);
        }
        return view;
    }

    private Map<String, Object> model(ReviewView view) {
        return Map.of("view", view, "review", view.review(), "names", words.names(view));
    }
}
