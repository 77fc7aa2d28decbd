package io.aimsflow.spreadsheets;

import java.util.List;

/**
 * Something that keeps a file from being imported.
 *
 * @param line of the file, from 1; 0 if the file as a whole is wrong
 * @param column the header as the file has it; empty if the whole line is wrong
 * @param messageKey of its text; {@code args} fill the placeholders
 */
public record SheetProblem(int line, String column, String messageKey, List<Object> args) {

    /** In words of the importing module. */
    public static SheetProblem ofCell(int line, String column, String messageKey, Object... args) {
        return new SheetProblem(line, column, messageKey, List.of(args));
    }

    public static SheetProblem ofFile(String messageKey, Object... args) {
        return ofCell(0, "", messageKey, args);
    }

    static SheetProblem file(String code, Object... args) {
        return line(0, code, args);
    }

    static SheetProblem line(int line, String code, Object... args) {
        return cell(line, "", code, args);
    }

    static SheetProblem cell(int line, String column, String code, Object... args) {
        return ofCell(line, column, "spreadsheets.problem." + code, args);
    }
}
