package io.aimsflow.risk;

import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.SystemId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes details of what people, files and programs say, and names every field that is not as it has to be. */
final class DetailsReading {

    private final Function<String, Optional<PersonId>> people;
    private final Function<String, Optional<SystemId>> systems;
    private final List<RiskProblem> problems = new ArrayList<>();

    /**
     * @param people answers who is meant by an id or a mail address
     * @param systems answers which is meant by an id or a number
     */
    DetailsReading(Function<String, Optional<PersonId>> people, Function<String, Optional<SystemId>> systems) {
        this.people = people;
        this.systems = systems;
    }

    List<RiskProblem> problems() {
        return List.copyOf(problems);
    }

    /** @throws Refused for the first problem */
    void throwFirst() {
        problems.stream().findFirst().ifPresent(problem -> {
            throw problem.refused();
        });
    }

    /** The details after those fields were set; an empty text empties its field, and what did not change is not judged. */
    Details over(Details before, Map<RiskField, String> texts) {
        Map<RiskField, String> values = new EnumMap<>(RiskField.class);
        values.putAll(before.values());
        texts.forEach((field, text) -> {
            if (!text.equals(before.text(field))) {
                values.put(field, read(field, text));
            }
        });
        var after = new Details(values);
        RiskField.REQUIRED.stream()
                .filter(field -> after.text(field).isEmpty())
                .forEach(field -> add(field, "risk-missing"));
        pair(
                after.likelihood().isPresent(),
                after.impact().isPresent(),
                RiskField.LIKELIHOOD,
                RiskField.IMPACTS.get(0));
        pair(
                after.residualLikelihood().isPresent(),
                after.residualImpact().isPresent(),
                RiskField.RESIDUAL_LIKELIHOOD,
                RiskField.RESIDUAL_IMPACT);
        return after;
    }

    /** One without the other is no judgement. */
    private void pair(boolean likelihood, boolean impact, RiskField first, RiskField second) {
        if (likelihood != impact) {
            add(likelihood ? second : first, "risk-half-judged");
        }
    }

    private String read(RiskField field, String text) {
        var typed = text.strip().replace("\r\n", "\n");
        if (typed.indexOf('\0') >= 0) {
            return refuse(field, "risk-characters");
        }
        var value = typed.isEmpty() ? "" : canonical(field, typed);
        return value.length() > field.most() ? refuse(field, "risk-too-long", field.most()) : value;
    }

    private String canonical(RiskField field, String typed) {
        return switch (field.type()) {
            case TEXT -> typed.replaceAll("\\s+", " ");
            case LONG_TEXT -> typed;
            case OPTION -> option(field, typed);
            case OPTIONS -> several(typed, one -> option(field, one));
            case SCORE -> field.options().contains(typed) ? typed : refuse(field, "risk-score", shown(typed));
            case CONTROLS -> several(typed, one -> control(field, one));
            case PERSON ->
                people.apply(typed)
                        .map(PersonId::toString)
                        .orElseGet(() -> refuse(field, "risk-person-unknown", shown(typed)));
            case SYSTEMS ->
                several(
                        typed,
                        one -> systems.apply(one)
                                .map(SystemId::toString)
                                .orElseGet(() -> refuse(field, "risk-system-unknown", shown(one))));
        };
    }

    private static String several(String typed, Function<String, String> reader) {
        return Arrays.stream(typed.split("[,;\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(reader)
                .filter(one -> !one.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String option(RiskField field, String typed) {
        var name = typed.toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        return field.options().contains(name)
                ? name
                : refuse(field, "risk-option", shown(typed), String.join(", ", field.options()));
    }

    private String control(RiskField field, String typed) {
        var id = typed.toUpperCase(Locale.ROOT);
        return ControlRef.parse(id).isPresent() ? id : refuse(field, "risk-control", shown(typed));
    }

    private String refuse(RiskField field, String code, Object... args) {
        add(field, code, args);
        return "";
    }

    private void add(RiskField field, String code, Object... args) {
        if (problems.stream().noneMatch(known -> known.field() == field)) {
            problems.add(RiskProblem.of(field, code, args));
        }
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
