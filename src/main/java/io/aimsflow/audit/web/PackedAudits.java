package io.aimsflow.audit.web;

import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackedRegister;
import io.aimsflow.spreadsheets.SheetWriter;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Internal audits. */
@Component
class PackedAudits extends PackedRegister {

    private final AuditExport export;

    PackedAudits(AuditExport export) {
        super("audits", AuditExport.HEADERS, "9.2.1", "9.2.2");
        this.export = export;
    }

    @Override
    protected void rows(PackScope scope, SheetWriter writer) throws IOException {
        export.write(new AuditQuery(null, null, null), scope.viewer(), writer);
    }
}
