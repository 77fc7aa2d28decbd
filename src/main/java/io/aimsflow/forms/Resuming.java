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

    /**
     * The rows are given. What was answered in them before is found by what they are about; a row that is about something new
     * takes what stood in its place, unless that belongs to another.
     */
    private static List<Object> rows(Container list, List<?> prefill, @Nullable Object earlier) {
        List<?> answered = earlier instanceof List<?> some ? some : List.of();
        List<Integer> places =
                prefill.stream().map(row -> place(list, map(row), answered)).toList();
        List<Object> rows = new ArrayList<>();
        for (int at = 0; at < prefill.size(); at++) {
            int place = places.get(at) >= 0 || places.contains(at) ? places.get(at) : at;
            var answers = place >= 0 && place < answered.size() ? map(answered.get(place)) : Map.of();
            rows.add(of(list, map(prefill.get(at)), answers));
        }
        return rows;
    }

    /** Where the earlier answers about the same stand; -1 if nowhere, or if the rows do not say what they are about. */
    private static int place(Container list, Map<?, ?> row, List<?> answered) {
        List<String> about = list.slots().stream()
                .filter(slot -> locked(slot.component()) && row.containsKey(slot.key()))
                .map(Component.Slot::key)
                .toList();
        for (int at = 0; at < answered.size() && !about.isEmpty(); at++) {
            var earlier = map(answered.get(at));
            if (about.stream().allMatch(key -> Objects.equals(earlier.get(key), row.get(key)))) {
                return at;
            }
        }
        return -1;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
