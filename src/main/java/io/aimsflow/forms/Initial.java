package io.aimsflow.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What form-js holds when it has opened a form and nobody has typed yet. */
final class Initial {

    private Initial() {}

    /** The prefill with all its values, also those that no field shows, and a first value for every other field. */
    static Map<String, Object> of(Container container, Map<?, ?> prefill) {
        Map<String, Object> values = new LinkedHashMap<>();
        prefill.forEach((key, value) -> values.put(String.valueOf(key), value));
        for (Component.Slot slot : container.slots()) {
            values.put(slot.key(), value(slot.component(), prefill.get(slot.key())));
        }
        return values;
    }

    private static @Nullable Object value(Component component, @Nullable Object given) {
        if (component instanceof Container list && list.kind() == Container.Kind.LIST) {
            return rows(list, given);
        }
        if (component instanceof Container group) {
            return of(group, given instanceof Map<?, ?> map ? map : Map.of());
        }
        Field field = (Field) component;
        return given == null ? Prefill.initial(field) : Prefill.lenient(field, given);
    }

    private static List<Object> rows(Container list, @Nullable Object given) {
        List<?> items = given instanceof List<?> some ? some : Collections.nCopies(list.defaultRows(), Map.of());
        List<Object> rows = new ArrayList<>();
        items.forEach(item -> rows.add(of(list, item instanceof Map<?, ?> map ? map : Map.of())));
        return rows;
    }
}
