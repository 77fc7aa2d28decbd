package io.aimsflow.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lays earlier answers over today's prefill. */
final class Resuming {

    private Resuming() {}

    static Map<String, Object> of(Container container, Map<?, ?> prefill, Map<?, ?> earlier) {
        Map<String, Object> values = new LinkedHashMap<>();
        prefill.forEach((key, value) -> values.put(String.valueOf(key), value));
        for (Component.Slot slot : container.slots()) {
            String key = slot.key();
            if (earlier.containsKey(key) && !(locked(slot.component()) && prefill.containsKey(key))) {
                values.put(key, value(slot.component(), prefill.get(key), earlier.get(key)));
            }
        }
        return values;
    }

    /** Also if it depends: an earlier answer that today may not be changed would else hide what is true today. */
    private static boolean locked(Component component) {
        return component instanceof Field field && (field.fixed() || field.readonly() != null);
    }

    private static @Nullable Object value(Component component, @Nullable Object prefill, @Nullable Object earlier) {
        if (component instanceof Container list && list.kind() == Container.Kind.LIST && !list.growing()) {
            return rows(list, prefill instanceof List<?> some ? some : List.of(), earlier);
        }
        if (component instanceof Container group && group.kind() == Container.Kind.GROUP) {
            return of(group, map(prefill), map(earlier));
        }
        return earlier;
    }

    /** The rows are given; what was answered in them before is found by what they are about, else by its place. */
    private static List<Object> rows(Container list, List<?> prefill, @Nullable Object earlier) {
        List<?> answered = earlier instanceof List<?> some ? some : List.of();
        List<Object> rows = new ArrayList<>();
        for (Object row : prefill) {
            rows.add(of(list, map(row), answers(list, map(row), answered, rows.size())));
        }
        return rows;
    }

    private static Map<?, ?> answers(Container list, Map<?, ?> row, List<?> answered, int place) {
        List<String> about = list.slots().stream()
                .filter(slot -> locked(slot.component()) && row.containsKey(slot.key()))
                .map(Component.Slot::key)
                .toList();
        if (about.isEmpty()) {
            return place < answered.size() ? map(answered.get(place)) : Map.of();
        }
        for (Object earlier : answered) {
            if (about.stream().allMatch(key -> Objects.equals(map(earlier).get(key), row.get(key)))) {
                return map(earlier);
            }
        }
        return Map.of();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
