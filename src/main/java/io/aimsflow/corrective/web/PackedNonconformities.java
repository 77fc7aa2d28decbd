package io.aimsflow.corrective.web;

import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackedRegister;
import io.aimsflow.spreadsheets.SheetWriter;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Nonconformities and what became of them. */
@Component
class PackedNonconformities extends PackedRegister {

    private final RegisterExport export;

    PackedNonconformities(RegisterExport export) {
        super("nonconformities", RegisterExport.HEADERS, "10.2");
        this.export = export;
    }

    @Override
    protected void rows(PackScope scope, SheetWriter writer) throws IOException {
        export.write(
                new RegisterQuery(null, null, null, null, null, null, null, null),
                scope.viewer().id(),
                writer);
    }
}
