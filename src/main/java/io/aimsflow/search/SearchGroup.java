package io.aimsflow.search;

import java.util.List;

/** The hits of one source; never empty. */
public record SearchGroup(String titleKey, String registerPath, List<SearchHit> hits) {

    public SearchGroup {
        hits = List.copyOf(hits);
    }
}
