package io.aimsflow.concerns.web;

import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackedRegister;
import io.aimsflow.spreadsheets.SheetWriter;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Incidents and who was told of them. */
@Component
class PackedIncidents extends PackedRegister {

    private final IncidentPages export;

    PackedIncidents(IncidentPages export) {
        super("incidents", IncidentPages.HEADERS, "8.1", "10.2");
        this.export = export;
    }

    @Override
    protected void rows(PackScope scope, SheetWriter writer) throws IOException {
        export.export(new IncidentQuery(null, null, null, null), scope.viewer().id(), writer);
    }
}
