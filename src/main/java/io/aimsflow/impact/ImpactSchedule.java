package io.aimsflow.impact;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks again and again whether systems come up for review. */
@Component
@ConditionalOnProperty(name = "aimsflow.jobs.enabled", matchIfMissing = true)
class ImpactSchedule {

    private static final Logger log = LoggerFactory.getLogger(ImpactSchedule.class);

    private final ImpactAssessments assessments;

    ImpactSchedule(ImpactAssessments assessments) {
        this.assessments = assessments;
    }

    @Scheduled(fixedDelayString = "${aimsflow.impact.review-interval:15m}")
    void startDue() {
        try {
            assessments.startDue();
        } catch (DataAccessException | TransactionException e) {
            log.warn("Impact assessments that are due wait until the database answers again: {}", e.getMessage());
        }
    }
}
