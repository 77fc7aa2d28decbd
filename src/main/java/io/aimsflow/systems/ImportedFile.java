package io.aimsflow.systems;

import io.aimsflow.spreadsheets.SheetProblem;
import java.util.List;

/**
 * What an import would do.
 *
 * @param rows those that could be read, in the order of the file
 * @param problems all that has to be mended first; nothing is imported as long as there are any
 * @param ignored headers that the import does not know
 */
public record ImportedFile(List<ImportedRow> rows, List<SheetProblem> problems, List<String> ignored) {

    public boolean clean() {
        return problems.isEmpty();
    }

    public long added() {
        return rows.stream().filter(row -> row.known().isEmpty()).count();
    }

    public long changed() {
        return rows.stream()
                .filter(row -> row.known().isPresent() && !row.changes().isEmpty())
                .count();
    }
}
