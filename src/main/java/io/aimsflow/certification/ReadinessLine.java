package io.aimsflow.certification;

import io.aimsflow.conformity.ConformityState;
import java.util.Map;

/**
 * How ready one clause is.
 *
 * @param figures what the registers told, by language tag
 * @param path of the page that shows what stands behind it
 * @param role that can mend it
 */
public record ReadinessLine(
        String clause,
        Map<String, String> titles,
        ConformityState state,
        Map<String, String> figures,
        String path,
        String role) {

    public String title(String language) {
        return titles.getOrDefault(language, titles.getOrDefault("en", ""));
    }

    public String figure(String language) {
        return figures.getOrDefault(language, figures.getOrDefault("en", ""));
    }
}
