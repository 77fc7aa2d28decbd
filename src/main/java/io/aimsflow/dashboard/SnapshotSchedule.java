package io.aimsflow.dashboard;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks again and again whether the state of today has been kept. */
@Component
@ConditionalOnProperty(name = "aimsflow.jobs.enabled", matchIfMissing = true)
class SnapshotSchedule {

    private static final Logger log = LoggerFactory.getLogger(SnapshotSchedule.class);

    private final Snapshots snapshots;

    SnapshotSchedule(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Scheduled(
            initialDelayString = "${aimsflow.dashboard.interval:10m}",
            fixedDelayString = "${aimsflow.dashboard.interval:10m}")
    void keep() {
        try {
            if (snapshots.keepToday()) {
                log.info("Kept how conformity stands today");
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("How conformity stands is kept when the database answers again: {}", e.getMessage());
        }
    }
}
