package io.aimsflow.changes.web;

import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackedRegister;
import io.aimsflow.spreadsheets.SheetWriter;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Planned changes of the management system. */
@Component
class PackedChanges extends PackedRegister {

    private final PlannedChangeExport export;

    PackedChanges(PlannedChangeExport export) {
        super("changes", PlannedChangeExport.HEADERS, "6.3");
        this.export = export;
    }

    @Override
    protected void rows(PackScope scope, SheetWriter writer) throws IOException {
        export.write(new ChangeQuery(null, null, null, null, null, null), scope.viewer(), writer);
    }
}
