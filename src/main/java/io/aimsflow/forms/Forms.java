package io.aimsflow.forms;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads forms, checks what people submit against them, and shows what was submitted. */
@Component
public class Forms {

    private final Clock clock;
    private final Pickers pickers;
    private final MessageSource messages;
    private final ObjectProvider<AttachedFiles> attached;
    private final Expressions expressions;
    private final FormCache cache;
    private final Binding binding = new Binding();

    Forms(Clock clock, Pickers pickers, ObjectProvider<AttachedFiles> attached, MessageSource messages) {
        this.messages = messages;
        this.clock = clock;
        this.pickers = pickers;
        this.attached = attached;
        this.expressions = new Expressions(clock);
        this.cache = new FormCache(expressions);
    }

    /**
     * Reads a form that may come from anywhere.
     *
     * @throws FormRejected if it is not a form that this server can check and show safely
     */
    public FormDefinition parse(byte[] json) {
        if (json.length > Limits.FORM_BYTES) {
            throw new FormRejected("The form is larger than " + Limits.FORM_BYTES / 1024 + " KB. Split it.");
        }
        return parse(new String(json, StandardCharsets.UTF_8));
    }

    /** @see #parse(byte[]) */
    public FormDefinition parse(String json) {
        return cache.parse(json);
    }

    /** A form that was accepted before and stands in the database. */
    FormDefinition kept(String sha256, Supplier<String> json) {
        return cache.kept(sha256, json);
    }

    /**
     * Checks a submission against its form, as form-js does in the browser, and more strictly where the browser can be
     * trusted less. Values of hidden fields are dropped; values of fields that a person may not change come from the prefill.
     *
     * @param input by key; numbers, texts, booleans, lists and maps as read from JSON
     * @throws InvalidSubmission naming every wrong field
     */
    public Submission check(FormDefinition form, Map<String, Object> input, FormContext context) {
        return new SubmissionCheck(form, context, registers(), clock)
                .of(input, prefill(context.prefill()), expressions);
    }

    /**
     * Maps a submission onto the record that a task's handler wants. Fields that the record does not know stay in the
     * submission only.
     *
     * @throws InvalidSubmission if the form allows a value that the record does not
     */
    public <F extends Record> F bind(Submission submission, Class<F> type) {
        return binding.bind(submission, type);
    }

    /** What a practice gives as prefill (ids, dates, enums, records) as the plain values that a form shows. */
    public Map<String, Object> prefill(Map<String, ?> values) {
        return binding.plain(values);
    }

    /**
     * What a form shows when its task comes back: the earlier answers, but today's prefill in the fields that a person may
     * not change.
     *
     * @param prefill plain values, see {@link #prefill}
     * @param earlier the data of the record that answered the task before
     */
    public Map<String, Object> resumed(FormDefinition form, Map<String, Object> prefill, Map<String, Object> earlier) {
        return Resuming.of(form.root(), prefill, earlier);
    }

    /** Why submissions of this form would not bind to the record, one sentence each; empty if they always do. */
    public List<String> mismatches(FormDefinition form, Class<? extends Record> type) {
        return new Mismatches().between(form, type);
    }

    /** What was submitted, in the form's order, as people read it. Hidden fields are left out. */
    public List<LabelledValue> labelled(FormDefinition form, Map<String, Object> data, Locale locale) {
        return new Labelling(registers(), locale, new Display(messages, locale)).of(form.root(), data);
    }

    private Registers registers() {
        return new Registers(pickers, Optional.ofNullable(attached.getIfAvailable()));
    }
}
