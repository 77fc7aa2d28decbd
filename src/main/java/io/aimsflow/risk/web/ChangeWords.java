package io.aimsflow.risk.web;

import io.aimsflow.identity.People;
import io.aimsflow.risk.RiskChange;
import io.aimsflow.risk.RiskField;
import io.aimsflow.risk.RiskStep;
import io.aimsflow.risk.Risks;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.SystemId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Changes of risks as people read them: with names in place of ids and constants. */
@Component
class ChangeWords {

    private final Risks risks;
    private final People people;
    private final MessageSource messages;

    ChangeWords(Risks risks, People people, MessageSource messages) {
        this.risks = risks;
        this.people = people;
        this.messages = messages;
    }

    /** One change; {@code before} and {@code after} are empty if there was nothing. */
    record Worded(String label, String before, String after) {}

    /** The changes of each step by its id: two statements for all of them. */
    Map<UUID, List<Worded>> ofSteps(List<RiskStep> steps, Locale locale) {
        var names =
                names(steps.stream().flatMap(step -> step.changes().stream()).toList());
        return steps.stream().collect(Collectors.toMap(RiskStep::id, step -> word(step.changes(), names, locale)));
    }

    List<Worded> of(List<RiskChange> changes, Locale locale) {
        return word(changes, names(changes), locale);
    }

    private List<Worded> word(List<RiskChange> changes, Map<String, String> names, Locale locale) {
        return changes.stream()
                .map(change -> new Worded(
                        text(label(change.aspect()), locale),
                        value(change.aspect(), change.before(), names, locale),
                        value(change.aspect(), change.after(), names, locale)))
                .toList();
    }

    private static String label(String aspect) {
        return Arrays.stream(RiskField.values())
                .filter(field -> field.name().equals(aspect))
                .findFirst()
                .map(field -> "risk.field." + field.key())
                .orElse("risk.aspect." + aspect);
    }

    private String value(String aspect, String value, Map<String, String> names, Locale locale) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (aspect) {
            case RiskChange.STATE -> text("risk.state." + value, locale);
            case RiskChange.INHERENT, RiskChange.RESIDUAL -> text("risk.level." + value, locale);
            default -> value(RiskField.valueOf(aspect), value, names, locale);
        };
    }

    private String value(RiskField field, String value, Map<String, String> names, Locale locale) {
        return switch (field.type()) {
            case PERSON, SYSTEMS ->
                each(value).map(id -> names.getOrDefault(id, id)).collect(Collectors.joining(", "));
            case OPTION -> text("risk.source." + value, locale);
            case OPTIONS ->
                each(value).map(one -> text("risk.objectives." + one, locale)).collect(Collectors.joining(", "));
            case SCORE ->
                text((field.name().endsWith("LIKELIHOOD") ? "risk.likelihood." : "risk.impact.") + value, locale);
            default -> value;
        };
    }

    private Map<String, String> names(List<RiskChange> changes) {
        Map<String, String> names = new HashMap<>();
        people.byIds(ids(changes, RiskField.OWNER).map(PersonId::of).toList())
                .values()
                .forEach(person -> names.put(person.id().toString(), person.name()));
        risks.systems(ids(changes, RiskField.SYSTEMS).map(SystemId::of).toList())
                .forEach((id, system) -> names.put(
                        id.toString(),
                        system.number() + " " + system.description().name()));
        return names;
    }

    private static Stream<String> ids(List<RiskChange> changes, RiskField field) {
        return changes.stream()
                .filter(change -> change.aspect().equals(field.name()))
                .flatMap(change -> Stream.concat(each(change.before()), each(change.after())))
                .distinct();
    }

    private static Stream<String> each(String several) {
        return Arrays.stream(several.split(", ")).filter(one -> !one.isEmpty());
    }

    private String text(String code, Locale locale) {
        return messages.getMessage(code, null, code, locale);
    }
}
