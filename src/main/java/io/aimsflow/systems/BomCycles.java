package io.aimsflow.systems;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Dependency;

/** Finds parts of a bill that depend on themselves. Without recursion: the graph is as deep as its author wants. */
final class BomCycles {

    private final Map<String, List<String>> graph = new HashMap<>();

    BomCycles(Bom bom) {
        for (var dependency : Objects.requireNonNullElse(bom.getDependencies(), List.<Dependency>of())) {
            graph.put(
                    Objects.toString(dependency.getRef(), ""),
                    Objects.requireNonNullElse(dependency.getDependencies(), List.<Dependency>of()).stream()
                            .map(on -> Objects.toString(on.getRef(), ""))
                            .toList());
        }
    }

    /** The parts of one circle, with arrows between. */
    Optional<String> first() {
        Set<String> done = new HashSet<>();
        for (var root : graph.keySet()) {
            var circle = from(root, done);
            if (circle.isPresent()) {
                return circle;
            }
        }
        return Optional.empty();
    }

    private record Step(String part, java.util.Iterator<String> on) {}

    private Optional<String> from(String root, Set<String> done) {
        Deque<Step> path = new ArrayDeque<>();
        List<String> names = new ArrayList<>();
        enter(root, path, names);
        while (!path.isEmpty()) {
            var step = path.peek();
            if (!step.on().hasNext()) {
                done.add(path.pop().part());
                names.remove(names.size() - 1);
                continue;
            }
            var next = step.on().next();
            if (names.contains(next)) {
                return Optional.of(String.join(" → ", names.subList(names.indexOf(next), names.size())) + " → " + next);
            }
            if (!done.contains(next)) {
                enter(next, path, names);
            }
        }
        return Optional.empty();
    }

    private void enter(String part, Deque<Step> path, List<String> names) {
        path.push(new Step(part, graph.getOrDefault(part, List.of()).iterator()));
        names.add(part);
    }
}
