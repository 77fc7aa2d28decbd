package io.aimsflow.audit.web;

import io.aimsflow.audit.Audit;
import io.aimsflow.audit.Audits;
import io.aimsflow.pack.PackItem;
import io.aimsflow.pack.PackKind;
import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackSource;
import io.aimsflow.pack.PackWriter;
import io.aimsflow.shared.ClauseRef;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts the accepted reports of internal audits into evidence packs. */
@Component
class PackedReports implements PackSource {

    private static final int PLACE = 20;
    private static final Set<ClauseRef> CLAUSES = Set.of(ClauseRef.of("9.2.1"), ClauseRef.of("9.2.2"));

    private final Audits audits;
    private final AuditExport export;
    private final Clock clock;

    PackedReports(Audits audits, AuditExport export, Clock clock) {
        this.audits = audits;
        this.export = export;
        this.clock = clock;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public void write(PackScope scope, PackWriter writer) {
        audits.accepted(scope.begin(), clock.instant()).forEach(audit -> write(audit, scope, writer));
    }

    private void write(Audit audit, PackScope scope, PackWriter writer) {
        var item = PackItem.of(
                        "reports/" + audit.number() + ".pdf",
                        audit.number() + " " + audit.title(),
                        PackKind.REPORT,
                        "application/pdf")
                .serving(CLAUSES, Set.of());
        writer.put(item, out -> export.report(audit.number(), scope.viewer(), scope.language(), out));
    }
}
