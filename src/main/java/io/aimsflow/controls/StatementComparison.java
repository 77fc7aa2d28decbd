package io.aimsflow.controls;

import io.aimsflow.shared.ControlRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What differs between two versions, control by control. */
public record StatementComparison(List<Difference> differences) {

    /**
     * A control that is said something else of.
     *
     * @param kind of the difference
     * @param changes the fields that differ; for an added or removed control, all that is said of it
     */
    public record Difference(ControlRef control, Words title, Kind kind, List<FieldChange> changes) {}

    /** How a control differs. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public StatementComparison {
        differences = List.copyOf(differences);
    }

    static StatementComparison of(List<StatementLine> before, List<StatementLine> after) {
        Map<ControlRef, StatementLine> old = new LinkedHashMap<>();
        before.forEach(line -> old.put(line.control(), line));
        List<Difference> differences = new ArrayList<>();
        for (var line : after) {
            var earlier = old.remove(line.control());
            var changes = changes(earlier, line);
            if (earlier == null) {
                differences.add(new Difference(line.control(), line.title(), Kind.ADDED, changes));
            } else if (!changes.isEmpty()) {
                differences.add(new Difference(line.control(), line.title(), Kind.CHANGED, changes));
            }
        }
        old.values()
                .forEach(line -> differences.add(
                        new Difference(line.control(), line.title(), Kind.REMOVED, changes(line, null))));
        return new StatementComparison(differences);
    }

    /** The fields that differ; a line that is not there says nothing. */
    static List<FieldChange> changes(@Nullable StatementLine before, @Nullable StatementLine after) {
        var old = said(before);
        var now = said(after);
        return old.keySet().stream()
                .filter(field -> !old.get(field).equals(now.get(field)))
                .map(field -> new FieldChange(field, old.get(field), now.get(field)))
                .toList();
    }

    private static Map<String, String> said(@Nullable StatementLine line) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("applicability", line == null ? "" : name(line.applicability()));
        said.put("justification", line == null ? "" : line.justification());
        said.put("implementation", line == null ? "" : name(line.implementation()));
        said.put("evidence", line == null ? "" : line.evidence());
        return said;
    }

    private static String name(Optional<? extends Enum<?>> value) {
        return value.map(Enum::name).orElse("");
    }
}
