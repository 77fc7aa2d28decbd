package io.aimsflow.pack;

import io.aimsflow.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Builds packs in the background, one at a time on each node. */
@Component
class PackSchedule {

    private static final Logger log = LoggerFactory.getLogger(PackSchedule.class);

    private final PackBuilding building;
    private final PackProgress progress;
    private final Ledger ledger;

    PackSchedule(PackBuilding building, PackProgress progress, Ledger ledger) {
        this.building = building;
        this.progress = progress;
        this.ledger = ledger;
    }

    /** Builds what waits. What cannot be built is marked so, and the next one is built. */
    @Scheduled(fixedDelayString = "${aimsflow.pack.interval:2s}")
    void buildWaiting() {
        try {
            while (buildOne()) {
                log.debug("An evidence pack is done");
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("Evidence packs wait until the database answers again: {}", e.getMessage());
        }
    }

    private boolean buildOne() {
        ledger.seal();
        try {
            return building.buildNext();
        } catch (PackFailed failure) {
            log.error("The evidence pack {} cannot be built", failure.pack(), failure);
            progress.failed(failure.pack());
            return true;
        }
    }
}
