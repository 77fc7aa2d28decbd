package io.aimsflow.spreadsheets;

import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A table as a file that a browser saves. */
public final class SheetDownload {

    private SheetDownload() {}

    /** Writes the rows below the header. */
    public interface Rows {

        void write(SheetWriter writer) throws java.io.IOException;
    }

    /** @param name of the file, without its ending */
    public static ResponseEntity<StreamingResponseBody> of(
            String name, SheetWriter.Format format, List<String> headers, Rows rows) {
        var disposition = ContentDisposition.attachment()
                .filename(name + "." + format.extension())
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .body(out -> {
                    try (var writer = format.begin(out, headers)) {
                        rows.write(writer);
                    }
                });
    }
}
