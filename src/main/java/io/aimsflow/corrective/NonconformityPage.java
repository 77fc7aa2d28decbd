package io.aimsflow.corrective;

import java.util.List;
import java.util.Map;

/**
 * A page of the register.
 *
 * @param counts how many lines there are in each state, whatever states were asked for; states without any are absent
 * @param next where the next page begins; empty on the last one
 */
public record NonconformityPage(List<NonconformityLine> lines, Map<NonconformityState, Long> counts, String next) {

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
