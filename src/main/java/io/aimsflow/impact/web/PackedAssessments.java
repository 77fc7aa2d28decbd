package io.aimsflow.impact.web;

import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackedRegister;
import io.aimsflow.spreadsheets.SheetWriter;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** AI system impact assessments. */
@Component
class PackedAssessments extends PackedRegister {

    private final ImpactExport export;

    PackedAssessments(ImpactExport export) {
        super("impact-assessments", ImpactExport.HEADERS, "6.1.4", "8.4");
        this.export = export;
    }

    @Override
    protected void rows(PackScope scope, SheetWriter writer) throws IOException {
        export.write(
                new ImpactQuery(null, null, null, null, null, null, null),
                scope.viewer().id(),
                writer);
    }
}
