package io.aimsflow.review.web;

import io.aimsflow.notifications.Enclosure;
import io.aimsflow.notifications.Enclosures;
import io.aimsflow.notifications.Envelope;
import io.aimsflow.review.ReviewPreparation;
import io.aimsflow.review.Reviews;
import io.aimsflow.shared.NotFound;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Has the released inputs of a review go along with the mail to its participants (ISO/IEC 42001:2023, 9.3.2), as a PDF. */
@Component
class ReviewEnclosures implements Enclosures {

    private final Reviews reviews;
    private final ReviewPapers papers;

    ReviewEnclosures(Reviews reviews, ReviewPapers papers) {
        this.reviews = reviews;
        this.papers = papers;
    }

    @Override
    public String kind() {
        return ReviewPreparation.PACK;
    }

    @Override
    public Optional<Enclosure> enclose(String number, Envelope envelope) {
        if (!released(number, envelope)) {
            return Optional.empty();
        }
        var pdf = new ByteArrayOutputStream();
        papers.writePack(number, envelope.reader(), envelope.language(), pdf);
        return Optional.of(new Enclosure(MediaType.APPLICATION_PDF_VALUE, pdf.toByteArray()));
    }

    private boolean released(String number, Envelope envelope) {
        try {
            return reviews.byNumber(number, envelope.reader())
                    .review()
                    .releasedAt()
                    .isPresent();
        } catch (NotFound notForThisReader) {
            return false;
        }
    }
}
