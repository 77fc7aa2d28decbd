package io.aimsflow.review.web;

import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackedRegister;
import io.aimsflow.spreadsheets.SheetWriter;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Management reviews. */
@Component
class PackedReviews extends PackedRegister {

    private final ReviewExport export;

    PackedReviews(ReviewExport export) {
        super("reviews", ReviewExport.HEADERS, "9.3.1");
        this.export = export;
    }

    @Override
    protected void rows(PackScope scope, SheetWriter writer) throws IOException {
        export.write(new ReviewQuery(null, null), scope.viewer(), writer);
    }
}
