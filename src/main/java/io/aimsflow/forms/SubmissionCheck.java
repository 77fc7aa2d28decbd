package io.aimsflow.forms;

import io.aimsflow.shared.FileId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks one submission: reads it, finds out what of it is visible, and applies the rules to that. */
final class SubmissionCheck {

    /** Of the processor's time: far more than any form needs. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final FormDefinition form;
    private final FormContext context;
    private final Registers registers;
    private final Rules rules;
    private final Reading reading;
    private final Set<FileId> files = new LinkedHashSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    SubmissionCheck(FormDefinition form, FormContext context, Registers registers, Clock clock) {
        this.form = form;
        this.context = context;
        this.registers = registers;
        this.rules = new Rules(LocalDate.now(clock.withZone(context.zone())));
        this.reading = new Reading(context.locale());
    }

    /** @param prefill the context's prefill as plain values */
    Submission of(Map<String, Object> input, Map<String, Object> prefill, Expressions expressions) {
        try {
            return check(input, prefill, expressions);
        } catch (Evaluation.TooComplex e) {
            throw invalid("too-complex");
        }
    }

    private Submission check(Map<String, Object> input, Map<String, Object> prefill, Expressions expressions) {
        if (!Size.within(input, Limits.SUBMISSION_CHARS)) {
            throw invalid("too-large", Limits.SUBMISSION_CHARS / 1024);
        }
        Container root = form.root();
        Map<String, Object> answers = reading.object(root, input, Path.ROOT);
        Evaluation evaluation = new Evaluation(expressions, context.zone(), Initial.of(root, prefill), LIMIT);
        Visibility visibility = new Visibility(root, evaluation, Prefill.of(prefill));
        Map<String, Object> visible = visibility.of(answers);
        Map<String, Object> data = object(root, visible, visibility.place(visible), Path.ROOT);
        errors.addAll(reading.unknown());
        if (!errors.isEmpty()) {
            throw new InvalidSubmission(errors);
        }
        return new Submission(form, data, List.copyOf(files));
    }

    private Map<String, Object> object(Container container, Map<?, ?> visible, Place place, Path path) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (Component.Slot slot : container.slots()) {
            if (visible.containsKey(slot.key())) {
                Path here = path.key(slot.key());
                data.put(slot.key(), value(slot.component(), visible.get(slot.key()), place, here));
            }
        }
        return Collections.unmodifiableMap(data);
    }

    private @Nullable Object value(Component component, @Nullable Object value, Place place, Path path) {
        var wrong = reading.wrongAt(path);
        if (component instanceof Container container) {
            wrong.ifPresent(errors::add);
            return container.kind() == Container.Kind.LIST
                    ? rows(container, (List<?>) value, place, path)
                    : object(container, (Map<?, ?>) value, place.group(container), path);
        }
        Field field = (Field) component;
        if (!place.locked(field)) {
            wrong.ifPresentOrElse(errors::add, () -> field(field, value, place.scope(), path));
        }
        collectFiles(field, value);
        return "".equals(value) ? null : value;
    }

    private List<Object> rows(Container list, List<?> rows, Place place, Path path) {
        int shown = place.shown().count(list);
        boolean mayCheck = reading.wrongAt(path).isEmpty();
        if (mayCheck && !list.growing() && place.shown().exact() && rows.size() != shown) {
            error(list, path, "rows-fixed", shown);
        } else if (mayCheck && rows.size() < list.minItems()) {
            error(list, path, "too-few", list.minItems());
        }
        List<Object> data = new ArrayList<>();
        for (Object row : rows) {
            int index = data.size();
            data.add(object(list, (Map<?, ?>) row, place.row(list, (Map<?, ?>) row, index), path.row(index)));
        }
        return Collections.unmodifiableList(data);
    }

    private void field(Field field, @Nullable Object value, Scope scope, Path path) {
        rules.check(field, value, scope, (code, args) -> error(field, path, code, args));
        registers.check(field, value, (code, args) -> error(field, path, code, args));
    }

    private void collectFiles(Field field, @Nullable Object value) {
        if (field.type() == FieldType.FILES && value instanceof List<?> ids) {
            ids.forEach(id -> files.add(FileId.of(id.toString())));
        }
    }

    private void error(Component component, Path path, String code, Object... args) {
        String own = Texts.patternMessage(component.json(), context.locale());
        boolean custom = code.equals("pattern") && !own.isEmpty();
        errors.add(new FieldError(
                path.text(),
                component.label(context.locale()),
                custom ? "custom" : code,
                custom ? new Object[] {own} : args));
    }

    private static InvalidSubmission invalid(String code, Object... args) {
        return new InvalidSubmission(List.of(new FieldError("", "", code, args)));
    }
}
