package io.aimsflow.concerns.web;

import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackedRegister;
import io.aimsflow.spreadsheets.SheetWriter;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Concerns without who reported them. */
@Component
class PackedConcerns extends PackedRegister {

    private final ConcernPages export;

    PackedConcerns(ConcernPages export) {
        super("concerns", ConcernPages.HEADERS, "7.4");
        this.export = export;
    }

    @Override
    protected void rows(PackScope scope, SheetWriter writer) throws IOException {
        export.export(new ConcernQuery(null, null, null), scope.viewer().id(), writer);
    }
}
