package io.aimsflow.controls.web;

import io.aimsflow.controls.Applicability;
import io.aimsflow.controls.Implementation;
import io.aimsflow.controls.LineChange;
import io.aimsflow.controls.StatementLine;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.Refused;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about one or several lines of a statement.
 *
 * @param line the chosen lines with the versions in which they were shown, such as {@code A.2.2:3}
 * @param whole anything if the form shows all of one line, so that an empty text empties it
 */
record LineForm(
        @Nullable List<String> line,
        @Nullable String whole,
        @Nullable String applicability,
        @Nullable String justification,
        @Nullable String implementation,
        @Nullable String evidence) {

    static LineForm empty() {
        return new LineForm(List.of(), "", "", "", "", "");
    }

    static LineForm of(StatementLine line) {
        return new LineForm(
                List.of(line.control() + ":" + line.version()),
                "yes",
                line.applicability().map(Enum::name).orElse(""),
                line.justification(),
                line.implementation().map(Enum::name).orElse(""),
                line.evidence());
    }

    /** The same words, based on the line as it is now. */
    LineForm over(StatementLine now) {
        return new LineForm(
                List.of(now.control() + ":" + now.version()),
                whole,
                applicability,
                justification,
                implementation,
                evidence);
    }

    boolean isWhole() {
        return !text(whole).isEmpty();
    }

    /** The controls that were chosen, whatever else was typed. */
    Set<String> chosen() {
        return (line == null ? List.<String>of() : line)
                .stream().map(each -> each.split(":")[0]).collect(Collectors.toSet());
    }

    /** @throws Refused if something is not as the page writes it */
    Map<ControlRef, Integer> seen() {
        Map<ControlRef, Integer> seen = new LinkedHashMap<>();
        for (var each : line == null ? List.<String>of() : line) {
            var parts = each.split(":");
            try {
                seen.put(ControlRef.of(parts[0]), Integer.valueOf(parts[1]));
            } catch (RuntimeException unreadable) {
                throw Refused.because("statement-nothing-chosen");
            }
        }
        return seen;
    }

    LineChange change() {
        return new LineChange(
                named(Applicability.values(), applicability),
                said(justification),
                named(Implementation.values(), implementation),
                said(evidence));
    }

    private Optional<String> said(@Nullable String typed) {
        return isWhole() ? Optional.of(text(typed)) : Optional.of(text(typed)).filter(text -> !text.isBlank());
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, @Nullable String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }

    private static String text(@Nullable String value) {
        return Objects.toString(value, "");
    }
}
