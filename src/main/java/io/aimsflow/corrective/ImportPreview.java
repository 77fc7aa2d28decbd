package io.aimsflow.corrective;

import io.aimsflow.spreadsheets.SheetProblem;
import java.util.List;

/**
 * What an import would do.
 *
 * @param rows those that could be read, in the order of the file
 * @param errors all that has to be mended first; nothing is imported as long as there are any
 * @param ignored headers that the import does not know
 */
public record ImportPreview(List<ImportRow> rows, List<SheetProblem> errors, List<String> ignored) {

    public boolean clean() {
        return errors.isEmpty();
    }
}
