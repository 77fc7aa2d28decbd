package io.aimsflow.systems;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks again and again whether changed entries have come to rest. */
@Component
@ConditionalOnProperty(name = "aimsflow.jobs.enabled", matchIfMissing = true)
class TriggerSchedule {

    private static final Logger log = LoggerFactory.getLogger(TriggerSchedule.class);

    private final ChangeTriggers triggers;
    private final Clock clock;

    TriggerSchedule(ChangeTriggers triggers, Clock clock) {
        this.triggers = triggers;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${aimsflow.systems.trigger-interval:10s}")
    void publish() {
        try {
            triggers.publishDue(clock.instant());
        } catch (DataAccessException | TransactionException e) {
            log.warn(
                    "Changed AI systems wait for their assessments until the database answers again: {}",
                    e.getMessage());
        }
    }
}
