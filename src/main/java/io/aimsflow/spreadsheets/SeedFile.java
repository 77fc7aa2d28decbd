package io.aimsflow.spreadsheets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** A file of facts that ships with the product, in {@code catalogue/}. */
public final class SeedFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    private SeedFile() {}

    /** The whole file. */
    public static String text(String name) {
        try {
            return new ClassPathResource("catalogue/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The product lacks catalogue/" + name, e);
        }
    }

    /** Its rows, by the names in the first line; lines that begin with # are remarks. */
    public static List<CSVRecord> rows(String name) {
        try (var parser = FORMAT.parse(new StringReader(text(name)))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("catalogue/" + name + " is no CSV", e);
        }
    }
}
