package io.aimsflow.corrective;

import java.util.Map;
import java.util.Optional;

/**
 * How old the open nonconformities of a severity are.
 *
 * @param severity empty for those that nobody judged yet
 * @param counts of all ages
 */
public record Ageing(Optional<Severity> severity, Map<Age, Long> counts) {

    public Ageing {
        counts = Map.copyOf(counts);
    }

    public long count(Age age) {
        return counts.getOrDefault(age, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
