package io.aimsflow.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which fields a person sees, computes what is computed and puts back what may not be changed. Conditions see the
 * visible data only, so this repeats until nothing changes; a form whose conditions go in circles shows less in the end.
 */
final class Visibility {

    private static final int ROUNDS = 10;

    private final Container form;
    private final Evaluation evaluation;
    private final Prefill prefill;

    Visibility(Container form, Evaluation evaluation, Prefill prefill) {
        this.form = form;
        this.evaluation = evaluation;
        this.prefill = prefill;
    }

    /** The visible part of the answers; hidden keys are absent. */
    Map<String, Object> of(Map<String, Object> answers) {
        Map<String, Object> visible = answers;
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> next = object(form, answers, place(visible));
            if (next.equals(visible)) {
                return next;
            }
            visible = next;
        }
        Map<String, Object> both = new LinkedHashMap<>(visible);
        both.keySet().retainAll(object(form, answers, place(visible)).keySet());
        return both;
    }

    /** The place of the form as a whole, when this much of it is visible. */
    Place place(Map<String, Object> visible) {
        return Place.root(evaluation, prefill, visible);
    }

    private Map<String, Object> object(Container container, Map<?, ?> answers, Place place) {
        Map<String, Object> visible = new LinkedHashMap<>();
        for (Component.Slot slot : container.slots()) {
            if (!place.scope().any(slot.hides())) {
                visible.put(slot.key(), value(slot.component(), answers.get(slot.key()), place));
            }
        }
        return visible;
    }

    private @Nullable Object value(Component component, @Nullable Object answer, Place place) {
        if (component instanceof Container container) {
            return container.kind() == Container.Kind.LIST
                    ? rows(container, (List<?>) answer, place)
                    : object(container, (Map<?, ?>) answer, place.group(container));
        }
        Field field = (Field) component;
        if (field.computed() != null) {
            return Computed.value(place.scope().evaluate(field.computed()));
        }
        return place.locked(field) ? place.shown().locked(field, answer) : answer;
    }

    private List<Map<String, Object>> rows(Container list, List<?> answers, Place place) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object answer : answers) {
            Map<?, ?> row = (Map<?, ?>) answer;
            rows.add(object(list, row, place.row(list, row, rows.size())));
        }
        return rows;
    }
}
