package io.aimsflow.shared;

/**
 * What was asked for no longer fits the present state (409): somebody else was faster. The code is a key into the
 * message bundles ({@code conflict.<code>}), the arguments fill its placeholders; the newer state is shown beside it.
 */
public class Conflict extends RuntimeException {

    private final String code;
    private final transient Object[] arguments;

    /** @param code kebab-case message key without its prefix; @param arguments shown to the person, so never secret */
    public Conflict(String code, Object... arguments) {
        super(code + " " + java.util.List.of(arguments));
        this.code = code;
        this.arguments = arguments;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
