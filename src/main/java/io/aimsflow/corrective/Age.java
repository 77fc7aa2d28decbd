package io.aimsflow.corrective;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How many whole days ago something was reported. Text: {@code corrective.age.<name>}. */
public enum Age {
    UP_TO_30(0),
    UP_TO_60(31),
    UP_TO_90(61),
    OLDER(91);

    private final int fromDay;

    Age(int fromDay) {
        this.fromDay = fromDay;
    }

    public String messageKey() {
        return "corrective.age." + name();
    }

    /** What was reported then or before is at least so old. */
    Instant reportedUntil(Instant now) {
        return now.minus(Duration.ofDays(fromDay));
    }

    /** What was reported then or before is older; empty if nothing is. */
    Optional<Instant> olderUntil(Instant now) {
        return this == OLDER ? Optional.empty() : Optional.of(values()[ordinal() + 1].reportedUntil(now));
    }
}
