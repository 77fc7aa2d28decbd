package io.aimsflow.forms;

import java.util.Arrays;

/**
 * What is wrong with one submitted field.
 *
 * @param path where the value stands, such as {@code actions[1].due}; empty if the submission as a whole is wrong
 * @param label the field's label in the person's language
 * @param code kebab-case; {@link #messageKey()} finds its text
 * @param args fill the text's placeholders
 */
public record FieldError(String path, String label, String code, Object[] args) {

    /** Key into the message bundles. */
    public String messageKey() {
        return "forms.error." + code;
    }

    @Override
    public String toString() {
        return path + ": " + code + " " + Arrays.toString(args);
    }
}
