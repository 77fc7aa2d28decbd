package io.aimsflow.organisation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks again and again which objectives are to be measured, and which competences are missing. */
@Component
@ConditionalOnProperty(name = "aimsflow.jobs.enabled", matchIfMissing = true)
class OrganisationSchedule {

    private static final Logger log = LoggerFactory.getLogger(OrganisationSchedule.class);

    private final ObjectiveMeasurements measurements;
    private final CompetenceGaps gaps;

    OrganisationSchedule(ObjectiveMeasurements measurements, CompetenceGaps gaps) {
        this.measurements = measurements;
        this.gaps = gaps;
    }

    @Scheduled(fixedDelayString = "${aimsflow.organisation.check-interval:5m}")
    void keepUp() {
        try {
            measurements.keepUp();
            gaps.keepUp();
        } catch (DataAccessException | TransactionException e) {
            log.warn("Measurements of objectives and gaps in competence wait for the database: {}", e.getMessage());
        }
    }
}
