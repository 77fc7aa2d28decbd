package io.aimsflow.controls;

import java.util.List;
import java.util.Map;

/**
 * A page of the catalogue.
 *
 * @param groups how many of the asked controls are in each group, whatever group was asked for, in the order of the groups
 * @param next where the next page begins; 0 on the last one
 */
public record ControlPage(List<ControlView> controls, Map<String, Long> groups, long next) {

    public long total() {
        return groups.values().stream().mapToLong(Long::longValue).sum();
    }
}
