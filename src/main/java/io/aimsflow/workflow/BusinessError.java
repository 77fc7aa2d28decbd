package io.aimsflow.workflow;

/** An outcome that the model handles with an error boundary event; not a technical failure. */
public class BusinessError extends RuntimeException {

    private final String code;

    /** @param code the kebab-case error code in the model; @param message for the log and the case's timeline */
    public BusinessError(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
