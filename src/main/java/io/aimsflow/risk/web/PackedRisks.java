package io.aimsflow.risk.web;

import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackedRegister;
import io.aimsflow.spreadsheets.SheetWriter;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Risks with their levels and treatment. */
@Component
class PackedRisks extends PackedRegister {

    private final RisksPage export;

    PackedRisks(RisksPage export) {
        super("risks", RisksPage.HEADERS, "6.1.2", "6.1.3", "8.2", "8.3");
        this.export = export;
    }

    @Override
    protected void rows(PackScope scope, SheetWriter writer) throws IOException {
        export.write(
                new RiskQuery(null, null, null, null, null, null, null, null, null, null, null, null, null),
                scope.viewer(),
                writer);
    }
}
