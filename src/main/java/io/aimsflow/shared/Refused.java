package io.aimsflow.shared;

import java.util.List;

/**
 * A rule of the organisation or of the standard forbids what was asked (422). The code is a key into the message bundles
 * ({@code refused.<code>}), the arguments fill its placeholders, the field (if any) is the input that has to change.
 */
public class Refused extends RuntimeException {

    private final String code;
    private final String field;
    private final transient Object[] arguments;

    private Refused(String field, String code, Object... arguments) {
        super(code + " " + List.of(arguments) + (field.isEmpty() ? "" : " at " + field));
        this.code = code;
        this.field = field;
        this.arguments = arguments;
    }

    /** A refusal that concerns the whole request. */
    public static Refused because(String code, Object... arguments) {
        return new Refused("", code, arguments);
    }

    /** A refusal that is mended by changing one field; {@code field} is its key, or its path such as {@code actions[0].due}. */
    public static Refused at(String field, String code, Object... arguments) {
        return new Refused(field, code, arguments);
    }

    public String code() {
        return code;
    }

    /** The field to mend, or the empty string. */
    public String field() {
        return field;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
