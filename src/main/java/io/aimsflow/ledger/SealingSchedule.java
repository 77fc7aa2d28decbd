package io.aimsflow.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Seals what waits, again and again. */
@Component
class SealingSchedule {

    private static final Logger log = LoggerFactory.getLogger(SealingSchedule.class);

    private final Ledger ledger;

    SealingSchedule(Ledger ledger) {
        this.ledger = ledger;
    }

    @Scheduled(fixedDelayString = "${aimsflow.ledger.seal-interval:2s}")
    void seal() {
        try {
            ledger.seal();
        } catch (DataAccessException | TransactionException e) {
            log.warn("Ledger entries wait for their seal until the database answers again: {}", e.getMessage());
        }
    }
}
