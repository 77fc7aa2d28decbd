package io.aimsflow.corrective;

import java.util.List;

/**
 * Something that keeps a file from being imported.
 *
 * @param line of the file, from 1; 0 if the file as a whole is wrong
 * @param column the header as the file has it; empty if the whole line is wrong
 * @param messageKey of its text; {@code args} fill the placeholders
 */
public record ImportError(int line, String column, String messageKey, List<Object> args) {

    static ImportError ofFile(String code, Object... args) {
        return ofLine(0, code, args);
    }

    static ImportError ofLine(int line, String code, Object... args) {
        return new ImportError(line, "", "corrective.import.error." + code, List.of(args));
    }

    static ImportError ofCell(int line, String column, String code, Object... args) {
        return new ImportError(line, column, "corrective.import.error." + code, List.of(args));
    }
}
