package io.aimsflow.evidence;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets uploads that were never attached to a case. */
@Component
class CleanUp {

    private static final Logger log = LoggerFactory.getLogger(CleanUp.class);

    private final StoredFiles files;
    private final EvidenceProperties limits;
    private final Clock clock;

    CleanUp(StoredFiles files, EvidenceProperties limits, Clock clock) {
        this.files = files;
        this.limits = limits;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    @Transactional
    public void run() {
        int forgotten = files.deleteUnattached(Instant.now(clock).minus(limits.keepUnattached()));
        if (forgotten > 0) {
            log.info("Forgot {} uploads that nobody attached to a case", forgotten);
        }
    }
}
