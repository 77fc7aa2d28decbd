package io.aimsflow.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the form showed at first at one place, for the fields that a person may not change.
 *
 * @param objects the object that stood there; in a list whose rows come and go, any row may be the one that is meant
 * @param exact false if the object is one of several
 */
record Prefill(List<Map<?, ?>> objects, boolean exact) {

    static Prefill of(Map<String, Object> values) {
        return new Prefill(List.of(values), true);
    }

    /** The value that the field had: the person's own answer counts only where it repeats one of several. */
    @Nullable
    Object locked(Field field, @Nullable Object answer) {
        List<@Nullable Object> shown = new ArrayList<>();
        for (Map<?, ?> object : objects) {
            if (object.containsKey(field.key())) {
                shown.add(lenient(field, object.get(field.key())));
            }
        }
        if (exact ? !shown.isEmpty() : shown.contains(answer)) {
            return exact ? shown.get(0) : answer;
        }
        return initial(field);
    }

    /** The object under a key. */
    Prefill group(String key) {
        List<Map<?, ?>> inner = new ArrayList<>();
        for (Map<?, ?> object : objects) {
            if (object.get(key) instanceof Map<?, ?> map) {
                inner.add(map);
            }
        }
        return new Prefill(inner, exact);
    }

    /** The row of a list; any row if people may add and remove rows. */
    Prefill row(Container list, int index) {
        List<Map<?, ?>> rows = rows(list.key());
        if (exact && !list.growing()) {
            return new Prefill(index < rows.size() ? List.of(rows.get(index)) : List.of(), true);
        }
        return new Prefill(rows, false);
    }

    /** How many rows the form showed at first. */
    int count(Container list) {
        boolean given = objects.stream().anyMatch(object -> object.get(list.key()) instanceof List<?>);
        return given ? rows(list.key()).size() : list.defaultRows();
    }

    private List<Map<?, ?>> rows(String key) {
        List<Map<?, ?>> rows = new ArrayList<>();
        for (Map<?, ?> object : objects) {
            if (object.get(key) instanceof List<?> list) {
                list.forEach(item -> rows.add(item instanceof Map<?, ?> map ? map : Map.of()));
            }
        }
        return rows;
    }

    /** What form-js puts into a field that the prefill does not name. */
    static @Nullable Object initial(Field field) {
        Object preset = Canonical.plain(field.json().path("defaultValue"));
        return preset == null ? field.type().empty() : lenient(field, preset);
    }

    /** A value of our own side, or an empty one if it does not fit the field. */
    static @Nullable Object lenient(Field field, @Nullable Object value) {
        try {
            return Objects.requireNonNullElse(
                    Values.read(field, value), field.type().empty());
        } catch (Values.Wrong | NullPointerException e) {
            return field.type().empty();
        }
    }
}
