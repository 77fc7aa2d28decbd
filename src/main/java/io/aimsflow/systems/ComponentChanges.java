package io.aimsflow.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is different between the components of a system before and after; the same id is the same component. */
final class ComponentChanges {

    private final List<Change> changes = new ArrayList<>();

    private ComponentChanges() {}

    static List<Change> between(List<Component> before, List<Component> after) {
        var found = new ComponentChanges();
        var old = byId(before);
        var now = byId(after);
        after.forEach(component -> {
            var was = old.get(component.id());
            if (was == null) {
                found.add(component, "ADDED", "", component.version());
            } else {
                found.compare(was, component);
            }
        });
        before.stream()
                .filter(component -> !now.containsKey(component.id()))
                .forEach(component -> found.add(component, "REMOVED", component.version(), ""));
        return found.changes;
    }

    private void compare(Component was, Component is) {
        part(is, "NAME", was.name(), is.name());
        part(is, "VERSION", was.version(), is.version());
        part(is, "SUPPLIER", was.supplier(), is.supplier());
        part(is, "LICENCE", was.licence(), is.licence());
        part(is, "REFERENCE", was.reference(), is.reference());
        part(is, "NOTES", was.notes(), is.notes());
    }

    private void part(Component about, String what, String before, String after) {
        if (!before.equals(after)) {
            add(about, what, before, after);
        }
    }

    private void add(Component about, String what, String before, String after) {
        changes.add(new Change(about.type() + "_" + what, about.name(), before, after));
    }

    private static Map<UUID, Component> byId(List<Component> components) {
        return components.stream().collect(Collectors.toMap(Component::id, Function.identity()));
    }
}
