package io.aimsflow.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks again and again which planned audits have to begin. */
@Component
@ConditionalOnProperty(name = "aimsflow.jobs.enabled", matchIfMissing = true)
class AuditSchedule {

    private static final Logger log = LoggerFactory.getLogger(AuditSchedule.class);

    private final Audits audits;

    AuditSchedule(Audits audits) {
        this.audits = audits;
    }

    @Scheduled(fixedDelayString = "${aimsflow.audits.check-interval:5m}")
    void keepUp() {
        try {
            audits.keepUp();
        } catch (DataAccessException | TransactionException e) {
            log.warn("Audits that have to begin wait for the database: {}", e.getMessage());
        }
    }
}
