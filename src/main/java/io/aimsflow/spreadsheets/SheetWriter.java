package io.aimsflow.spreadsheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** Writes a table for spreadsheets, row by row. Close it to finish the file; the stream below stays open. */
public interface SheetWriter extends AutoCloseable {

    /** The kinds of files that can be written. */
    enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** The name's ending, without a dot. */
        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Begins a file with a header line. */
        public SheetWriter begin(OutputStream out, List<String> headers) throws IOException {
            var writer = this == CSV ? new CsvWriter(out) : new XlsxWriter(out);
            writer.row(headers);
            return writer;
        }
    }

    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;
}
