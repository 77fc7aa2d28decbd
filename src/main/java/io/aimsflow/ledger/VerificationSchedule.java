package io.aimsflow.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks now and then whether the daily verification is due, by the application's clock. */
@Component
@ConditionalOnProperty(name = "aimsflow.jobs.enabled", matchIfMissing = true)
class VerificationSchedule {

    private static final Logger log = LoggerFactory.getLogger(VerificationSchedule.class);

    private final DailyVerification verification;

    VerificationSchedule(DailyVerification verification) {
        this.verification = verification;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${aimsflow.ledger.verify-interval:PT10M}")
    void verify() {
        try {
            verification.runIfDue();
        } catch (DataAccessException | TransactionException e) {
            log.warn("The ledger's verification waits until the database answers again: {}", e.getMessage());
        }
    }
}
