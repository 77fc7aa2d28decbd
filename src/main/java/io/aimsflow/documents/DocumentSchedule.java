package io.aimsflow.documents;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks again and again what the day brings to documents. */
@Component
@ConditionalOnProperty(name = "aimsflow.jobs.enabled", matchIfMissing = true)
class DocumentSchedule {

    private static final Logger log = LoggerFactory.getLogger(DocumentSchedule.class);

    private final DocumentReviews reviews;
    private final Acknowledgements acknowledgements;

    DocumentSchedule(DocumentReviews reviews, Acknowledgements acknowledgements) {
        this.reviews = reviews;
        this.acknowledgements = acknowledgements;
    }

    @Scheduled(fixedDelayString = "${aimsflow.documents.check-interval:5m}")
    void keepUp() {
        try {
            reviews.keepUp();
            while (acknowledgements.keepUp()) {
                log.debug("More people are to be asked to read a document");
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn(
                    "Documents that come into effect, up for review or to be read wait for the database: {}",
                    e.getMessage());
        }
    }
}
