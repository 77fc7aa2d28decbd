package io.aimsflow.impact.web;

import io.aimsflow.impact.Difference;
import io.aimsflow.impact.ImpactAnswers;
import io.aimsflow.impact.ImpactCause;
import io.aimsflow.impact.ImpactDecision;
import io.aimsflow.impact.ImpactLevel;
import io.aimsflow.impact.ImpactLine;
import io.aimsflow.impact.ImpactState;
import io.aimsflow.impact.ImpactView;
import io.aimsflow.impact.Judgement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An assessment as programs see it; people are ids.
 *
 * @param reportSha256 hash of the kept report; missing until it is recorded
 */
record ImpactResource(
        UUID id,
        String number,
        UUID caseId,
        String system,
        ImpactState state,
        Optional<ImpactLevel> level,
        boolean fundamentalRights,
        Instant startedAt,
        List<ImpactCause> causes,
        ImpactAnswers answers,
        Optional<ImpactDecision> decision,
        String readers,
        Optional<Integer> version,
        Optional<LocalDate> nextReview,
        boolean standing,
        Optional<String> previous,
        List<Difference> differences,
        Optional<String> reportSha256) {

    static ImpactResource of(ImpactView view) {
        return new ImpactResource(
                view.id(),
                view.number(),
                view.caseId().value(),
                view.systemNumber(),
                view.state(),
                view.level(),
                view.answers().judgement().map(Judgement::fundamentalRights).orElse(false),
                view.startedAt(),
                view.causes(),
                view.answers(),
                view.decision(),
                view.readers(),
                view.version(),
                view.nextReview(),
                view.standing(),
                view.previous().map(ImpactView.Previous::number),
                view.differences(),
                view.reportHash());
    }

    /** A line of the list. */
    record Line(
            UUID id,
            String number,
            String system,
            String systemName,
            ImpactState state,
            Optional<ImpactLevel> level,
            Instant startedAt,
            Optional<Integer> version,
            Optional<Instant> decidedAt,
            Optional<LocalDate> nextReview,
            boolean standing) {

        static Line of(ImpactLine line) {
            return new Line(
                    line.id(),
                    line.number(),
                    line.systemNumber(),
                    line.systemName(),
                    line.state(),
                    line.level(),
                    line.startedAt(),
                    line.version(),
                    line.decidedAt(),
                    line.nextReview(),
                    line.standing());
        }
    }

    /** A page; {@code next} is the parameter {@code after} of the next one, empty on the last. */
    record Page(List<Line> lines, long total, String next) {}
}
