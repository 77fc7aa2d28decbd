package io.aimsflow.controls.web;

import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackedRegister;
import io.aimsflow.spreadsheets.SheetWriter;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Controls as the organisation applies them. */
@Component
class PackedControls extends PackedRegister {

    private final CatalogueExport export;

    PackedControls(CatalogueExport export) {
        super("controls", CatalogueExport.HEADERS, "6.1.3");
        this.export = export;
    }

    @Override
    protected void rows(PackScope scope, SheetWriter writer) throws IOException {
        export.write(
                new CatalogueQuery(null, null, null, null, null), scope.viewer().id(), scope.language(), writer);
    }
}
