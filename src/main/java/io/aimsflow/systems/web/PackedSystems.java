package io.aimsflow.systems.web;

import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackedRegister;
import io.aimsflow.spreadsheets.SheetWriter;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** AI systems in the scope of the management system. */
@Component
class PackedSystems extends PackedRegister {

    private final SystemsExport export;

    PackedSystems(SystemsExport export) {
        super("ai-systems", SystemsExport.HEADERS, "8.1", "4.3");
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
