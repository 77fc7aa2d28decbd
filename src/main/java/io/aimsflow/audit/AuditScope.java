package io.aimsflow.audit;

import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an audit looks at.
 *
 * @param systems numbers of AI systems, such as {@code AI-0003}
 */
public record AuditScope(List<ClauseRef> clauses, List<ControlRef> controls, List<String> systems) {

    public AuditScope {
        clauses = List.copyOf(clauses);
        controls = List.copyOf(controls);
        systems = List.copyOf(systems);
    }

    /**
     * Reads numbers with commas or blanks between them.
     *
     * @throws Refused for the first that is none
     */
    public static AuditScope parse(String clauses, String controls, String systems) {
        return new AuditScope(
                each("clauses", clauses, ClauseRef::of),
                each("controls", controls, ControlRef::new),
                each("systems", systems, number -> number.toUpperCase(java.util.Locale.ROOT)));
    }

    /** This and what the other has besides. */
    AuditScope with(AuditScope other) {
        return new AuditScope(
                both(clauses, other.clauses), both(controls, other.controls), both(systems, other.systems));
    }

    private static <R> List<R> both(List<R> some, List<R> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    /** Clauses, controls and systems by number, in this order. */
    public List<String> refs() {
        return Stream.of(
                        clauses.stream().map(ClauseRef::number),
                        controls.stream().map(ControlRef::id),
                        systems.stream())
                .flatMap(all -> all)
                .toList();
    }

    /** All with commas. */
    public String text() {
        return refs().stream().collect(Collectors.joining(", "));
    }

    private static <R> List<R> each(String field, String typed, Function<String, R> reading) {
        return Arrays.stream(typed.split("[,;\\s]+"))
                .filter(one -> !one.isEmpty())
                .distinct()
                .map(one -> {
                    try {
                        return reading.apply(one);
                    } catch (IllegalArgumentException none) {
                        throw Refused.at(field, "audit-" + field, one);
                    }
                })
                .toList();
    }
}
