package io.aimsflow.risk;

import io.aimsflow.risk.RiskMatrix.Cell;
import io.aimsflow.risk.TreatmentCause.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges risks anew after a new version of the matrix was deployed (ISO/IEC 42001:2023, 8.2: when significant changes
 * occur). The appetite needs nothing of the kind: whether a level lies above it is looked up whenever somebody asks.
 */
@Component
@Transactional
class RiskRejudging {

    private final RiskTable table;
    private final RiskMatrix matrix;
    private final RiskRecording recording;
    private final TreatmentStarts starts;

    RiskRejudging(RiskTable table, RiskMatrix matrix, RiskRecording recording, TreatmentStarts starts) {
        this.table = table;
        this.matrix = matrix;
        this.recording = recording;
        this.starts = starts;
    }

    /**
     * What came of one batch.
     *
     * @param judged how many risks were judged; 0 if all are judged by the table in force
     * @param changed how many of them have another level now
     */
    record Outcome(int judged, int changed) {}

    /**
     * Judges risks that an older version judged, all of them or none; call it again until none is left.
     *
     * @param most how many at once
     * @throws IllegalStateException if the table in force gives no level that we know for a cell; nothing changes then
     */
    Outcome judgeAnew(int most) {
        var risks = table.lockJudgedBefore(matrix.version(), most);
        if (risks.isEmpty()) {
            return new Outcome(0, 0);
        }
        var answers = matrix.judgements();
        var changed = risks.stream().filter(risk -> judgeAnew(risk, answers)).count();
        return new Outcome(risks.size(), (int) changed);
    }

    private boolean judgeAnew(Risk risk, Map<Cell, Judgement> answers) {
        var details = risk.details();
        var changed = recording.judgedAnew(
                risk,
                answer(answers, details.likelihood(), details.impact()),
                answer(answers, details.residualLikelihood(), details.residualImpact()));
        if (changed) {
            table.byNumber(risk.number()).ifPresent(after -> comeBack(risk, after));
        }
        return changed;
    }

    /** What was lived with is looked at again if it is graver than the appetite allows now. */
    private void comeBack(Risk before, Risk after) {
        var graver = rank(after) > rank(before);
        if (graver && after.level().filter(matrix::above).isPresent()) {
            var cause = TreatmentCause.keyed(Kind.REJUDGED, after.id() + " " + matrix.version(), "", "");
            starts.because(after, List.of(cause), Optional.empty());
        }
    }

    private static int rank(Risk risk) {
        return risk.level().map(RiskLevel::rank).orElse(0);
    }

    private static Optional<Judgement> answer(
            Map<Cell, Judgement> answers, OptionalInt likelihood, OptionalInt impact) {
        return likelihood.isPresent() && impact.isPresent()
                ? Optional.ofNullable(answers.get(new Cell(likelihood.getAsInt(), impact.getAsInt())))
                : Optional.empty();
    }
}
