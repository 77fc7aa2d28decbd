package io.aimsflow.forms;

import java.util.List;

/** A submission does not fit its form (422). Names every field that has to change, in the form's order. */
public class InvalidSubmission extends RuntimeException {

    private final transient List<FieldError> errors;

    InvalidSubmission(List<FieldError> errors) {
        super("Submission does not fit its form: " + errors);
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
