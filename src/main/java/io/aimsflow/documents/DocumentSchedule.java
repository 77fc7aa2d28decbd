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

    DocumentSchedule(DocumentReviews reviews) {
        this.reviews = reviews;
    }

    @Scheduled(fixedDelayString = "${aimsflow.documents.check-interval:5m}")
    void keepUp() {
        try {
            reviews.keepUp();
        } catch (DataAccessException | TransactionException e) {
            log.warn("Documents that come into effect or up for review wait for the database: {}", e.getMessage());
        }
    }
}
