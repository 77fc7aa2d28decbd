package io.aimsflow.review;

import io.aimsflow.corrective.NonconformityTrend;
import io.aimsflow.corrective.NonconformityTrend.Month;
import io.aimsflow.review.ReviewFigure.Point;
import io.aimsflow.shared.PersonId;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** How many nonconformities were reported and closed in the months before. */
@Component
class NonconformityInput implements ReviewInput {

    private final NonconformityTrend trend;

    NonconformityInput(NonconformityTrend trend) {
        this.trend = trend;
    }

    @Override
    public List<ReviewFigure> figures(PersonId reader) {
        var months = trend.lastYear();
        return List.of(
                figure("review.figure.reported", months, Month::reported),
                figure("review.figure.closed", months, Month::closed));
    }

    private static ReviewFigure figure(String key, List<Month> months, ToLongFunction<Month> counted) {
        var points = months.stream()
                .map(month -> new Point(month.month().toString(), counted.applyAsLong(month)))
                .toList();
        var all = points.stream().mapToLong(Point::value).sum();
        return ReviewFigure.of(ReviewTopic.NONCONFORMITIES, "/nonconformities", key, all)
                .over(points);
    }
}
