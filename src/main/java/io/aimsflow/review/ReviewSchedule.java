package io.aimsflow.review;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks again and again whether a management review has to be prepared. */
@Component
@ConditionalOnProperty(name = "aimsflow.jobs.enabled", matchIfMissing = true)
class ReviewSchedule {

    private static final Logger log = LoggerFactory.getLogger(ReviewSchedule.class);

    private final ReviewPlanning planning;

    ReviewSchedule(ReviewPlanning planning) {
        this.planning = planning;
    }

    @Scheduled(fixedDelayString = "${aimsflow.review.check-interval:5m}")
    void keepUp() {
        try {
            planning.keepUp();
        } catch (DataAccessException | TransactionException e) {
            log.warn("The next management review waits for the database: {}", e.getMessage());
        }
    }
}
