package io.aimsflow.review;

import io.aimsflow.conformity.ConformityState;
import java.util.List;
import java.util.Optional;

/**
 * One figure for a management review.
 *
 * @param clause of ISO/IEC 42001 that it is about; empty if it is about none
 * @param messageKey of the sentence that says it, in the bundle of the module that tells
 * @param arguments of that sentence: numbers, days, texts
 * @param state how good that is, if that can be said
 * @param path of the page that shows what stands behind it, beginning with a slash; empty if there is none
 * @param trend how it came to be, the earliest first; empty for the values of the reviews before
 */
public record ReviewFigure(
        ReviewTopic topic,
        String clause,
        String messageKey,
        List<Object> arguments,
        Optional<ConformityState> state,
        String path,
        List<Point> trend) {

    public ReviewFigure {
        arguments = List.copyOf(arguments);
        trend = List.copyOf(trend);
    }

    /** @param label such as {@code 2026-05} */
    public record Point(String label, long value) {}

    public static ReviewFigure of(ReviewTopic topic, String path, String messageKey, Object... arguments) {
        return new ReviewFigure(topic, "", messageKey, List.of(arguments), Optional.empty(), path, List.of());
    }

    /** The same with a trend. */
    public ReviewFigure over(List<Point> points) {
        return new ReviewFigure(topic, clause, messageKey, arguments, state, path, points);
    }
}
