package io.aimsflow.impact;

import io.aimsflow.impact.ImpactView.Previous;
import io.aimsflow.shared.NotFound;
import io.aimsflow.systems.AiSystems;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes of rows what others see. */
@Component
class ImpactViews {

    private final ImpactTable table;
    private final ImpactReports reports;
    private final AiSystems systems;

    ImpactViews(ImpactTable table, ImpactReports reports, AiSystems systems) {
        this.table = table;
        this.reports = reports;
        this.systems = systems;
    }

    /** With the assessment before, and what is different. */
    ImpactView of(ImpactAssessment one) {
        var before = one.previous.flatMap(table::find);
        var answers = one.state == ImpactState.DESCRIPTION
                ? one.answers.with(SystemSnapshot.of(systems.get(one.system)))
                : one.answers;
        return view(
                one,
                answers,
                table.causes(one.id),
                before.map(ImpactViews::previous),
                before.map(previous -> ImpactDifferences.between(previous.answers, answers))
                        .orElse(List.of()),
                reports.kept(one.id).map(kept -> kept.sha256().toString()));
    }

    /** Without causes, differences and report. */
    ImpactView brief(ImpactAssessment one) {
        return view(one, one.answers, List.of(), Optional.empty(), List.of(), Optional.empty());
    }

    ImpactReport report(UUID assessment) {
        return reports.kept(assessment)
                .orElseThrow(() -> new NotFound("report of assessment", assessment))
                .report();
    }

    private static ImpactView view(
            ImpactAssessment one,
            ImpactAnswers answers,
            List<ImpactCause> causes,
            Optional<Previous> previous,
            List<Difference> differences,
            Optional<String> reportHash) {
        return new ImpactView(
                one.id,
                one.caseId,
                one.number,
                one.system,
                one.systemNumber,
                one.systemName,
                one.owner,
                one.state,
                one.startedAt,
                one.startedBy,
                causes,
                answers,
                one.sentBack,
                one.readers,
                one.decision,
                one.version,
                one.nextReview,
                one.standing,
                previous,
                differences,
                reportHash);
    }

    private static Previous previous(ImpactAssessment before) {
        return new Previous(before.number, before.version.orElse(0), before.answers);
    }
}
