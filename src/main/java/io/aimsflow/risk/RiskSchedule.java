package io.aimsflow.risk;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks again and again whether acceptances have ended, reviews are due, and levels have to be judged anew. */
@Component
@ConditionalOnProperty(name = "aimsflow.jobs.enabled", matchIfMissing = true)
class RiskSchedule {

    private static final Logger log = LoggerFactory.getLogger(RiskSchedule.class);

    private static final int BATCH = 500;

    private final RiskAssessments assessments;
    private final RiskRejudging rejudging;
    private final Clock clock;

    RiskSchedule(RiskAssessments assessments, RiskRejudging rejudging, Clock clock) {
        this.assessments = assessments;
        this.rejudging = rejudging;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${aimsflow.risk.review-interval:5m}")
    void startDue() {
        try {
            while (assessments.startDue(LocalDate.now(clock)) > 0) {
                log.info("Risks came up for assessment");
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("Risks that are due wait until the database answers again: {}", e.getMessage());
        }
    }

    @Scheduled(fixedDelayString = "${aimsflow.risk.judge-interval:1m}")
    void judgeAnew() {
        try {
            var outcome = rejudging.judgeAnew(BATCH);
            while (outcome.judged() > 0) {
                log.info("Judged {} risks anew; {} have another level", outcome.judged(), outcome.changed());
                outcome = rejudging.judgeAnew(BATCH);
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("Risks wait to be judged anew until the database answers again: {}", e.getMessage());
        } catch (IllegalStateException | IllegalArgumentException e) {
            log.error("Risks keep their levels until the table '{}' is mended: {}", RiskMatrix.TABLE, e.getMessage());
        }
    }
}
