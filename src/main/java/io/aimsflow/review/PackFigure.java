package io.aimsflow.review;

import io.aimsflow.review.ReviewFigure.Point;
import java.util.List;
import java.util.Map;

/**
 * A figure as it was when the inputs were assembled; nothing of it is computed again.
 *
 * @param clause empty if it is about none
 * @param key by which later reviews find the same figure
 * @param value the number in it, for trends; 0 if there is none
 * @param texts by language
 * @param state a {@link io.aimsflow.conformity.ConformityState}'s name; empty if none was told
 * @param path empty if there is none
 */
public record PackFigure(
        ReviewTopic topic,
        String clause,
        String key,
        long value,
        Map<String, String> texts,
        String state,
        String path,
        List<Point> trend) {

    public PackFigure {
        texts = Map.copyOf(texts);
        trend = List.copyOf(trend);
    }

    /** The sentence in this language; in English if it was not told in it. */
    public String text(String language) {
        return texts.getOrDefault(language, texts.getOrDefault("en", ""));
    }

    /** The highest value of the trend, at least 1, to draw it by. */
    public long highest() {
        return Math.max(1, trend.stream().mapToLong(Point::value).max().orElse(1));
    }

    /** True if the trend says more than the figure. */
    public boolean moving() {
        return trend.size() > 1 && trend.stream().anyMatch(point -> point.value() > 0);
    }
}
