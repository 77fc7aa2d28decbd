package io.aimsflow;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Delivers an event again to a listener that failed on it, because the database was away, say. Waits longer after each
 * attempt, up to an hour, and never gives up. Without it a failed event would wait for the next start of the server.
 */
@Component
class EventRetries {

    private static final Logger log = LoggerFactory.getLogger(EventRetries.class);
    private static final int MOST_DOUBLINGS = 6;

    private final FailedEventPublications failed;
    private final Clock clock;

    EventRetries(FailedEventPublications failed, Clock clock) {
        this.failed = failed;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${aimsflow.events.retry-interval:1m}",
            fixedDelayString = "${aimsflow.events.retry-interval:1m}")
    void retry() {
        try {
            failed.resubmit(ResubmissionOptions.defaults().withFilter(this::isDue));
        } catch (DataAccessException | TransactionException e) {
            log.warn("Failed events wait until the database answers again: {}", e.getMessage());
        }
    }

    private boolean isDue(EventPublication publication) {
        var doublings = Math.min(Math.max(publication.getCompletionAttempts() - 1, 0), MOST_DOUBLINGS);
        var wait = Duration.ofMinutes(1L << doublings);
        var last = publication.getLastResubmissionDate();
        var since = last == null ? publication.getPublicationDate() : last;
        return !clock.instant().isBefore(since.plus(wait));
    }
}
