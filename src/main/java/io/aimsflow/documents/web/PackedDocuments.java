package io.aimsflow.documents.web;

import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackedRegister;
import io.aimsflow.spreadsheets.SheetWriter;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Documented information with versions and review dates. */
@Component
class PackedDocuments extends PackedRegister {

    private final DocumentExport export;

    PackedDocuments(DocumentExport export) {
        super("documents", DocumentExport.HEADERS, "7.5.1", "7.5.2", "7.5.3");
        this.export = export;
    }

    @Override
    protected void rows(PackScope scope, SheetWriter writer) throws IOException {
        export.write(new DocumentQuery(null, null, null, null, null, null, null), scope.viewer(), writer);
    }
}
