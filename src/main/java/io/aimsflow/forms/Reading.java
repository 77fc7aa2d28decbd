package io.aimsflow.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings an input into the shape of its form. A value of a wrong type is noted, not thrown, because its field may turn out
 * to be hidden; what the form does not know at all is an error at once.
 */
final class Reading {

    private static final int NAME_CHARS = 100;

    private final Locale locale;
    private final Map<String, FieldError> wrong = new HashMap<>();
    private final List<FieldError> unknown = new ArrayList<>();

    Reading(Locale locale) {
        this.locale = locale;
    }

    /** The value's error, if it is of a wrong type. */
    Optional<FieldError> wrongAt(Path path) {
        return Optional.ofNullable(wrong.get(path.text()));
    }

    List<FieldError> unknown() {
        return unknown;
    }

    /** Every key of the object, in the form's order, with its value or an empty one. */
    Map<String, Object> object(Container container, Map<?, ?> input, Path path) {
        Map<String, Object> values = new LinkedHashMap<>();
        Set<Object> left = new HashSet<>(input.keySet());
        for (Component.Slot slot : container.slots()) {
            left.remove(slot.key());
            values.put(slot.key(), value(slot.component(), input.get(slot.key()), path.key(slot.key())));
        }
        for (Object key : left) {
            String name = shorten(String.valueOf(key));
            unknown.add(new FieldError(path.key(name).text(), name, "unknown-field", new Object[] {name}));
        }
        return values;
    }

    private @Nullable Object value(Component component, @Nullable Object input, Path path) {
        if (component instanceof Container container) {
            return container.kind() == Container.Kind.LIST
                    ? rows(container, input, path)
                    : group(container, input, path);
        }
        Field field = (Field) component;
        try {
            return Values.read(field, input);
        } catch (Values.Wrong e) {
            note(field, path, e.code, e.args);
            return field.type().empty();
        }
    }

    private Map<String, Object> group(Container group, @Nullable Object input, Path path) {
        if (input != null && !(input instanceof Map<?, ?>)) {
            note(group, path, "not-object");
        }
        return object(group, input instanceof Map<?, ?> map ? map : Map.of(), path);
    }

    private List<Map<String, Object>> rows(Container list, @Nullable Object input, Path path) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (input == null) {
            return rows;
        }
        if (!(input instanceof List<?> items)) {
            note(list, path, "not-list");
            return rows;
        }
        if (items.size() > list.maxItems()) {
            note(list, path, "too-many", list.maxItems());
            return rows;
        }
        for (Object item : items) {
            Path row = path.row(rows.size());
            if (!(item instanceof Map<?, ?>)) {
                note(list, path, "not-object");
            }
            rows.add(object(list, item instanceof Map<?, ?> map ? map : Map.of(), row));
        }
        return rows;
    }

    private void note(Component component, Path path, String code, Object... args) {
        wrong.putIfAbsent(path.text(), new FieldError(path.text(), component.label(locale), code, args));
    }

    private static String shorten(String key) {
        String clean = key.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= NAME_CHARS ? clean : clean.substring(0, NAME_CHARS) + "…";
    }
}
