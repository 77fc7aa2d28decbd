package io.aimsflow.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file cut into cells, whatever program wrote it; what the cells mean is not its business.
 *
 * @param <C> the columns that the import understands
 */
public final class Sheet<C extends SheetColumn> {

    public static final int MOST_BYTES = 5 * 1024 * 1024;
    public static final int MOST_ROWS = 5_000;
    private static final int MOST_PROBLEMS = 100;

    private final List<C> known;
    private final List<SheetProblem> problems = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<SheetLine<C>> lines = new ArrayList<>();
    private final Map<Integer, C> columns = new TreeMap<>();
    private List<String> headers = List.of();
    private boolean usable = true;

    Sheet(List<C> known) {
        this.known = known;
    }

    /** Reads a CSV or XLSX file. What is wrong with it stands in {@link #problems()}; the lines are those before. */
    public static <C extends SheetColumn> Sheet<C> read(byte[] file, List<C> columns) {
        var sheet = new Sheet<>(columns);
        if (file.length > MOST_BYTES) {
            sheet.add(SheetProblem.file("file-too-large", MOST_BYTES / 1024 / 1024));
        } else if (XlsxReading.looksLike(file)) {
            new XlsxReading<>(sheet).read(file);
        } else {
            new CsvReading<>(sheet).read(file);
        }
        sheet.finish();
        return sheet;
    }

    public List<SheetLine<C>> lines() {
        return List.copyOf(lines);
    }

    public List<SheetProblem> problems() {
        return List.copyOf(problems);
    }

    /** Headers that the import does not know. */
    public List<String> ignored() {
        return List.copyOf(ignored);
    }

    void add(SheetProblem problem) {
        problems.add(problem);
    }

    boolean wantsMore() {
        return usable && problems.size() < MOST_PROBLEMS && lines.size() <= MOST_ROWS;
    }

    void take(int line, List<String> row) {
        if (row.stream().allMatch(String::isBlank)) {
            return;
        }
        if (headers.isEmpty()) {
            takeHeaders(line, row);
        } else if (row.size() != headers.size()) {
            add(SheetProblem.line(line, "cells", row.size(), headers.size()));
        } else {
            lines.add(line(line, row));
        }
    }

    /** How many cells a row has to have; 0 before the header was read. */
    int width() {
        return headers.size();
    }

    private void finish() {
        if (lines.size() > MOST_ROWS) {
            add(SheetProblem.file("too-many-rows", MOST_ROWS));
        }
        if (headers.isEmpty() && problems.isEmpty()) {
            add(SheetProblem.file("empty"));
        } else if (lines.isEmpty() && problems.isEmpty()) {
            add(SheetProblem.file("no-rows"));
        }
    }

    private void takeHeaders(int line, List<String> row) {
        headers = List.copyOf(row);
        for (int i = 0; i < headers.size(); i++) {
            takeHeader(line, i);
        }
        known.stream()
                .filter(column -> column.required() && !columns.containsValue(column))
                .forEach(column -> add(SheetProblem.cell(line, column.header(), "column-missing")));
        usable = problems.isEmpty();
    }

    private void takeHeader(int line, int position) {
        var header = headers.get(position);
        var found = known.stream().filter(column -> column.isCalled(header)).findFirst();
        if (found.isEmpty()) {
            ignored.add(header);
        } else if (columns.containsValue(found.get())) {
            add(SheetProblem.cell(line, header, "column-twice"));
        } else {
            columns.put(position, found.get());
        }
    }

    private SheetLine<C> line(int number, List<String> row) {
        Map<C, String> cells = new java.util.HashMap<>();
        Map<C, String> names = new java.util.HashMap<>();
        columns.forEach((position, column) -> {
            cells.put(column, row.get(position).strip());
            names.put(column, headers.get(position));
        });
        return new SheetLine<>(number, cells, names);
    }
}
