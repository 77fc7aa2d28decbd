package io.aimsflow.forms;

import java.util.List;

/**
 * A form's JSON is broken, too large, or asks for what this server does not allow. Every problem names the component (by
 * name and id) and says how to mend it, in English: its readers are process designers and operators.
 */
public class FormRejected extends RuntimeException {

    private final List<String> problems;

    FormRejected(List<String> problems) {
        super("Form rejected: " + String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    FormRejected(String problem) {
        this(List.of(problem));
    }

    public List<String> problems() {
        return problems;
    }
}
