package io.aimsflow.organisation.web;

import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackedRegister;
import io.aimsflow.spreadsheets.SheetWriter;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** AI objectives with their measurements. */
@Component
class PackedObjectives extends PackedRegister {

    private final ObjectiveExport export;

    PackedObjectives(ObjectiveExport export) {
        super("objectives", ObjectiveExport.HEADERS, "6.2", "9.1");
        this.export = export;
    }

    @Override
    protected void rows(PackScope scope, SheetWriter writer) throws IOException {
        export.write(new ObjectiveQuery(null, null, null, null, null, null), scope.viewer(), writer);
    }
}
