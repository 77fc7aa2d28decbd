package io.aimsflow.review;

import io.aimsflow.review.ReviewFigure.Point;
import io.aimsflow.risk.RiskLevel;
import io.aimsflow.risk.RiskTrend;
import io.aimsflow.risk.Risks;
import io.aimsflow.shared.PersonId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How many risks lie at each level, and did in the months before. */
@Component
class RiskInput implements ReviewInput {

    private final Risks risks;

    RiskInput(Risks risks) {
        this.risks = risks;
    }

    @Override
    public List<ReviewFigure> figures(PersonId reader) {
        var trend = risks.trend(reader).trend();
        return Arrays.stream(RiskLevel.values())
                .sorted(Comparator.comparing(RiskLevel::rank).reversed())
                .map(level -> figure(level, trend))
                .toList();
    }

    private static ReviewFigure figure(RiskLevel level, RiskTrend trend) {
        var points = trend.months().stream()
                .map(month -> new Point(month.month().toString(), month.count(level)))
                .toList();
        var now = points.isEmpty() ? 0L : points.get(points.size() - 1).value();
        var key = "review.figure.risk." + level.name().toLowerCase(Locale.ROOT);
        return ReviewFigure.of(ReviewTopic.RISKS, "/risks/trend", key, now).over(points);
    }
}
