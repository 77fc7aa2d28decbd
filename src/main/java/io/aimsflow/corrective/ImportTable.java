package io.aimsflow.corrective;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file cut into cells, whatever program wrote it; what the cells mean is not its business. */
final class ImportTable {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int MOST_ROWS = 5_000;

    final List<ImportError> errors = new ArrayList<>();
    final List<String> ignored = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    private final Map<Integer, ImportColumn> columns = new java.util.TreeMap<>();
    private List<String> headers = List.of();
    private boolean usable = true;

    private ImportTable() {}

    /** One row: the line where it begins, and its cells. Absent columns are empty texts. */
    record Line(int number, Map<ImportColumn, String> cells, Map<ImportColumn, String> headers) {

        String cell(ImportColumn column) {
            return cells.getOrDefault(column, "");
        }

        /** The column's header as the file has it. */
        String header(ImportColumn column) {
            return headers.getOrDefault(column, column.header());
        }
    }

    static ImportTable read(byte[] file) {
        var table = new ImportTable();
        if (file.length > MOST_BYTES) {
            table.errors.add(ImportError.ofFile("file-too-large", MOST_BYTES / 1024 / 1024));
            return table;
        }
        try {
            table.parse(text(file));
        } catch (CharacterCodingException e) {
            table.errors.add(ImportError.ofFile("not-utf-8"));
        }
        return table;
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
            for (var records = parser.iterator();
                    usable && records.hasNext() && errors.size() < 100 && lines.size() <= MOST_ROWS; ) {
                var row = records.next();
                take(line, row);
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            errors.add(ImportError.ofLine(line, "quotes"));
        }
        if (lines.size() > MOST_ROWS) {
            errors.add(ImportError.ofFile("too-many-rows", MOST_ROWS));
        }
        if (headers.isEmpty() && errors.isEmpty()) {
            errors.add(ImportError.ofFile("empty"));
        }
    }

    /** Programs of countries with a decimal comma write semicolons: whichever the first line has more of. */
    private static char delimiter(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var semicolons = first.chars().filter(letter -> letter == ';').count();
        var commas = first.chars().filter(letter -> letter == ',').count();
        return semicolons > commas ? ';' : ',';
    }

    private void take(int line, CSVRecord row) {
        if (row.stream().allMatch(String::isBlank)) {
            return;
        }
        if (headers.isEmpty()) {
            takeHeaders(line, row);
        } else if (row.size() != headers.size()) {
            errors.add(ImportError.ofLine(line, "cells", row.size(), headers.size()));
        } else {
            lines.add(line(line, row));
        }
    }

    private void takeHeaders(int line, CSVRecord row) {
        headers = row.toList();
        for (int i = 0; i < headers.size(); i++) {
            var header = headers.get(i);
            var position = i;
            ImportColumn.withHeader(header)
                    .ifPresentOrElse(
                            column -> {
                                if (columns.containsValue(column)) {
                                    errors.add(ImportError.ofCell(line, header, "column-twice"));
                                }
                                columns.put(position, column);
                            },
                            () -> ignored.add(header));
        }
        for (var column : ImportColumn.values()) {
            if (column.required() && !columns.containsValue(column)) {
                errors.add(ImportError.ofCell(line, column.header(), "column-missing"));
            }
        }
        usable = errors.isEmpty();
    }

    private Line line(int number, CSVRecord row) {
        Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
        Map<ImportColumn, String> names = new EnumMap<>(ImportColumn.class);
        columns.forEach((position, column) -> {
            cells.put(column, row.get(position).strip());
            names.put(column, headers.get(position));
        });
        return new Line(number, cells, names);
    }
}
