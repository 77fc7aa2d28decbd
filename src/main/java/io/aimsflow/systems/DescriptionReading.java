package io.aimsflow.systems;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a description of what people, files and programs say, and names every field that is not as it has to be. */
final class DescriptionReading {

    private static final String SEPARATORS = "[,;\n]";

    private final Function<String, Optional<PersonId>> people;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** @param people answers who is meant by an id or a mail address */
    DescriptionReading(Function<String, Optional<PersonId>> people) {
        this.people = people;
    }

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /** @throws Refused for the first problem */
    void throwFirst() {
        problems.stream().findFirst().ifPresent(problem -> {
            throw problem.refused();
        });
    }

    /** The description after those fields were set; an empty text empties its field. */
    Description over(Description before, Map<AiSystemField, String> texts, List<AiSystemField> required) {
        Map<AiSystemField, String> values = new EnumMap<>(AiSystemField.class);
        values.putAll(before.values());
        texts.forEach((field, text) -> values.put(field, read(field, text)));
        var after = new Description(values);
        required.stream()
                .filter(field -> after.text(field).isEmpty())
                .filter(field -> problems.stream().noneMatch(problem -> problem.field() == field))
                .forEach(field -> add(field, "systems-missing"));
        if (after.owner().isPresent() && after.owner().equals(after.deputy())) {
            add(AiSystemField.DEPUTY, "systems-deputy-is-owner");
        }
        return after;
    }

    private String read(AiSystemField field, String text) {
        var typed = text.strip().replace("\r\n", "\n");
        if (typed.indexOf('\0') >= 0) {
            return refuse(field, "systems-characters");
        }
        var value = typed.isEmpty() ? "" : canonical(field, typed);
        return value.length() > field.most() ? refuse(field, "systems-too-long", field.most()) : value;
    }

    private String canonical(AiSystemField field, String typed) {
        return switch (field.type()) {
            case TEXT -> typed.replaceAll("\\s+", " ");
            case LONG_TEXT -> typed;
            case OPTION -> option(field, typed);
            case OPTIONS -> several(typed, one -> option(field, one));
            case LIST -> several(typed, one -> one);
            case COUNTRIES -> several(typed, one -> country(field, one));
            case DATE -> date(field, typed);
            case PERSON ->
                people.apply(typed)
                        .map(PersonId::toString)
                        .orElseGet(() -> refuse(field, "systems-person-unknown", shown(typed)));
            case LINKS ->
                typed.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> link(field, line.strip()))
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String several(String typed, Function<String, String> reader) {
        return Arrays.stream(typed.split(SEPARATORS))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(reader)
                .filter(one -> !one.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String option(AiSystemField field, String typed) {
        var name = typed.toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        return field.options().contains(name)
                ? name
                : refuse(field, "systems-option", shown(typed), String.join(", ", field.options()));
    }

    private String country(AiSystemField field, String typed) {
        var code = typed.toUpperCase(Locale.ROOT);
        return Countries.known(code) ? code : refuse(field, "systems-country", shown(typed));
    }

    private String date(AiSystemField field, String typed) {
        try {
            return LocalDate.parse(typed).toString();
        } catch (DateTimeException e) {
            return refuse(field, "systems-date", shown(typed));
        }
    }

    private String link(AiSystemField field, String line) {
        return line.matches("(.* )?https?://\\S+") ? line : refuse(field, "systems-link", shown(line));
    }

    private String refuse(AiSystemField field, String code, Object... args) {
        add(field, code, args);
        return "";
    }

    private void add(AiSystemField field, String code, Object... args) {
        if (problems.stream().noneMatch(known -> known.field() == field)) {
            problems.add(FieldProblem.of(field, code, args));
        }
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
