package io.aimsflow.review;

import io.aimsflow.conformity.ClauseConformity;
import io.aimsflow.conformity.ConformityReport;
import io.aimsflow.conformity.ConformityReports;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the registers tell clause by clause: once as a whole, and by what the review considers (ISO/IEC 42001:2023, 9.3.2 d).
 * A module that reports to the conformity report is so heard by the review too.
 */
@Component
class ConformityInput implements ReviewInput {

    private static final Map<String, ReviewTopic> TOPICS = Map.ofEntries(
            Map.entry("4.1", ReviewTopic.CONTEXT),
            Map.entry("4.2", ReviewTopic.INTERESTED_PARTIES),
            Map.entry("4.3", ReviewTopic.DOCUMENTS),
            Map.entry("5.2", ReviewTopic.DOCUMENTS),
            Map.entry("5.3", ReviewTopic.RESOURCES),
            Map.entry("6.1.1", ReviewTopic.RISKS),
            Map.entry("6.1.2", ReviewTopic.RISKS),
            Map.entry("6.1.3", ReviewTopic.DOCUMENTS),
            Map.entry("6.1.4", ReviewTopic.IMPACTS),
            Map.entry("6.2", ReviewTopic.OBJECTIVES),
            Map.entry("7.1", ReviewTopic.RESOURCES),
            Map.entry("7.2", ReviewTopic.RESOURCES),
            Map.entry("7.3", ReviewTopic.RESOURCES),
            Map.entry("7.5.1", ReviewTopic.DOCUMENTS),
            Map.entry("7.5.2", ReviewTopic.DOCUMENTS),
            Map.entry("7.5.3", ReviewTopic.DOCUMENTS),
            Map.entry("8.2", ReviewTopic.RISKS),
            Map.entry("8.3", ReviewTopic.RISKS),
            Map.entry("8.4", ReviewTopic.IMPACTS),
            Map.entry("9.2", ReviewTopic.AUDITS),
            Map.entry("9.2.1", ReviewTopic.AUDITS),
            Map.entry("9.2.2", ReviewTopic.AUDITS),
            Map.entry("10.1", ReviewTopic.IMPROVEMENT),
            Map.entry("10.2", ReviewTopic.NONCONFORMITIES));

    private final ConformityReports reports;

    ConformityInput(ConformityReports reports) {
        this.reports = reports;
    }

    @Override
    public List<ReviewFigure> figures(PersonId reader) {
        var report = reports.unattended();
        List<ReviewFigure> figures = new ArrayList<>();
        figures.add(whole(report));
        report.clauses().forEach(clause -> add(clause, figures));
        return figures;
    }

    private static ReviewFigure whole(ConformityReport report) {
        var counts = report.counts();
        return ReviewFigure.of(
                ReviewTopic.MEASUREMENT,
                "/conformity",
                "review.figure.conformity",
                counts.get(ConformityState.MET),
                counts.get(ConformityState.AT_RISK),
                counts.get(ConformityState.NOT_MET),
                report.unmeasured());
    }

    private static void add(ClauseConformity clause, List<ReviewFigure> figures) {
        var topic = TOPICS.get(clause.clause().ref().number());
        clause.indications().forEach(indication -> {
            figures.add(figure(ReviewTopic.MEASUREMENT, indication));
            if (topic != null) {
                figures.add(figure(topic, indication));
            }
        });
    }

    private static ReviewFigure figure(ReviewTopic topic, Indication indication) {
        return new ReviewFigure(
                topic,
                indication.clause().number(),
                indication.messageKey(),
                indication.arguments(),
                Optional.of(indication.state()),
                indication.path(),
                List.of());
    }
}
