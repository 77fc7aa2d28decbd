package io.aimsflow.spreadsheets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Reads CSV: UTF-8, comma or semicolon. */
final class CsvReading<C extends SheetColumn> {

    private final Sheet<C> sheet;

    CsvReading(Sheet<C> sheet) {
        this.sheet = sheet;
    }

    void read(byte[] file) {
        try {
            parse(text(file));
        } catch (CharacterCodingException e) {
            sheet.add(SheetProblem.file("not-utf-8"));
        }
    }

    private static String text(byte[] file) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void parse(String text) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        var line = 1;
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            for (var records = parser.iterator(); sheet.wantsMore() && records.hasNext(); ) {
                var row = records.next();
                sheet.take(line, row.toList());
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            sheet.add(SheetProblem.line(line, "quotes"));
        }
    }

    /** Programs of countries with a decimal comma write semicolons: whichever the first line has more of. */
    private static char delimiter(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var semicolons = first.chars().filter(letter -> letter == ';').count();
        var commas = first.chars().filter(letter -> letter == ',').count();
        return semicolons > commas ? ';' : ',';
    }
}
