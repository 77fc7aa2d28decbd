package io.aimsflow.organisation.web;

import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackedRegister;
import io.aimsflow.spreadsheets.SheetWriter;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Who needs which competence, and the evidence for it. */
@Component
class PackedCompetences extends PackedRegister {

    private final CompetenceExport export;

    PackedCompetences(CompetenceExport export) {
        super("competences", CompetenceExport.HEADERS, "7.2");
        this.export = export;
    }

    @Override
    protected void rows(PackScope scope, SheetWriter writer) throws IOException {
        export.write(scope.viewer(), writer);
    }
}
