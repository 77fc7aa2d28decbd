package io.aimsflow.ledger;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/**
 * Time-ordered ids (UUID version 7): new ones go to the end of their index, and sort entries of one node in the order in
 * which they were told.
 */
@Component
class EntryIds {

    private static final int PER_MILLISECOND = 1 << 12;

    private final Clock clock;
    private long last;

    EntryIds(Clock clock) {
        this.clock = clock;
    }

    UUID next() {
        long tick = tick();
        long millis = tick / PER_MILLISECOND;
        long high = millis << 16 | 0x7000 | tick % PER_MILLISECOND;
        long low = ThreadLocalRandom.current().nextLong() >>> 2 | 1L << 63;
        return new UUID(high, low);
    }

    private synchronized long tick() {
        last = Math.max(last + 1, clock.millis() * PER_MILLISECOND);
        return last;
    }
}
