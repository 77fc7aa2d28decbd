package io.aimsflow.corrective;

import java.util.List;

/**
 * What an import would do.
 *
 * @param rows those that could be read, in the order of the file
 * @param errors all that has to be mended first; nothing is imported as long as there are any
 * @param ignored headers that the import does not know
 */
public record ImportPreview(List<ImportRow> rows, List<ImportError> errors, List<String> ignored) {

    static ImportPreview refused(ImportError error) {
        return new ImportPreview(List.of(), List.of(error), List.of());
    }

    public boolean clean() {
        return errors.isEmpty();
    }
}
