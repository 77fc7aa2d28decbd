package io.aimsflow.spreadsheets;

import java.util.Map;

/**
 * One row of a file.
 *
 * @param number of the line in which it begins, from 1
 * @param cells texts without surrounding blanks; columns that the file does not have are missing
 */
public record SheetLine<C extends SheetColumn>(int number, Map<C, String> cells, Map<C, String> headers) {

    /** The cell's text; empty if the file has no such column. */
    public String cell(C column) {
        return cells.getOrDefault(column, "");
    }

    public boolean has(C column) {
        return cells.containsKey(column);
    }

    /** The column's header as the file has it. */
    public String header(C column) {
        return headers.getOrDefault(column, column.header());
    }
}
