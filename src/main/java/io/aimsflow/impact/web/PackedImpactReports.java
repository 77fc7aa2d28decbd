package io.aimsflow.impact.web;

import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.impact.ImpactLine;
import io.aimsflow.impact.ImpactPage;
import io.aimsflow.pack.PackItem;
import io.aimsflow.pack.PackKind;
import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackSource;
import io.aimsflow.pack.PackWriter;
import io.aimsflow.shared.ClauseRef;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts the reports of impact assessments into evidence packs: the newest of each system, whenever it was decided. */
@Component
class PackedImpactReports implements PackSource {

    private static final int PLACE = 25;
    private static final int PAGE = 200;
    private static final Set<ClauseRef> CLAUSES = Set.of(ClauseRef.of("6.1.4"), ClauseRef.of("8.4"));

    private final ImpactAssessments assessments;
    private final ImpactDetailPage pages;

    PackedImpactReports(ImpactAssessments assessments, ImpactDetailPage pages) {
        this.assessments = assessments;
        this.pages = pages;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public void write(PackScope scope, PackWriter writer) {
        var query = new ImpactQuery(null, null, null, null, null, null, null);
        ImpactPage page;
        do {
            page = assessments.list(
                    query.filter(assessments.dueUntil(), PAGE), scope.viewer().id());
            page.lines().stream()
                    .filter(line -> line.decidedAt().isPresent())
                    .forEach(line -> write(line, scope, writer));
            query = query.after(page.next());
        } while (!page.next().isEmpty());
    }

    private void write(ImpactLine line, PackScope scope, PackWriter writer) {
        var item = PackItem.of(
                        "reports/" + line.number() + ".pdf",
                        line.number() + " " + line.systemName(),
                        PackKind.REPORT,
                        "application/pdf")
                .serving(CLAUSES, Set.of());
        writer.put(item, out -> pages.report(line.number(), scope.viewer(), scope.language(), out));
    }
}
