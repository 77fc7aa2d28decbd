package io.aimsflow.organisation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks again and again which objectives are to be measured, which competences are missing, and whether to review the context. */
@Component
@ConditionalOnProperty(name = "aimsflow.jobs.enabled", matchIfMissing = true)
class OrganisationSchedule {

    private static final Logger log = LoggerFactory.getLogger(OrganisationSchedule.class);

    private final ObjectiveMeasurements measurements;
    private final CompetenceGaps gaps;
    private final ContextReviews reviews;

    OrganisationSchedule(ObjectiveMeasurements measurements, CompetenceGaps gaps, ContextReviews reviews) {
        this.measurements = measurements;
        this.gaps = gaps;
        this.reviews = reviews;
    }

    @Scheduled(fixedDelayString = "${aimsflow.organisation.check-interval:5m}")
    void keepUp() {
        try {
            measurements.keepUp();
            gaps.keepUp();
            reviews.keepUp();
        } catch (DataAccessException | TransactionException e) {
            log.warn(
                    "Measurements, gaps in competence and reviews of the context wait for the database: {}",
                    e.getMessage());
        }
    }
}
