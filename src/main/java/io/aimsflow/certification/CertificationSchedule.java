package io.aimsflow.certification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks again and again what the day brings to the certification cycle. */
@Component
@ConditionalOnProperty(name = "aimsflow.jobs.enabled", matchIfMissing = true)
class CertificationSchedule {

    private static final Logger log = LoggerFactory.getLogger(CertificationSchedule.class);

    private final CertificationUpkeep upkeep;

    CertificationSchedule(CertificationUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Scheduled(fixedDelayString = "${aimsflow.certification.check-interval:5m}")
    void keepUp() {
        try {
            upkeep.keepUp();
        } catch (DataAccessException | TransactionException e) {
            log.warn("Preparations of certification audits wait for the database: {}", e.getMessage());
        }
    }
}
