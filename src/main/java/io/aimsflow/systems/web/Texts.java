package io.aimsflow.systems.web;

import io.aimsflow.shared.DayWords;
import io.aimsflow.shared.Refused;
import io.aimsflow.spreadsheets.SheetProblem;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystemFilter;
import io.aimsflow.systems.BomProblem;
import io.aimsflow.systems.Change;
import io.aimsflow.systems.Classification;
import io.aimsflow.systems.ComponentType;
import io.aimsflow.systems.Countries;
import io.aimsflow.systems.Description;
import io.aimsflow.systems.FieldProblem;
import io.aimsflow.systems.RegisterState;
import io.aimsflow.systems.RiskClass;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of the register say, in the language of the person who reads. */
@Component("systemsTexts")
public class Texts {

    /** One entry of a select box. */
    public record Option(String value, String label) {}

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    public List<Option> options(AiSystemField field) {
        return field.options().stream()
                .map(name -> new Option(name, text("systems." + field.key() + "." + name)))
                .toList();
    }

    public List<Option> options(String field) {
        return options(AiSystemField.valueOf(field));
    }

    public List<Option> states() {
        return named("systems.state.", RegisterState.values());
    }

    public List<Option> classes() {
        return named("systems.class.", RiskClass.values());
    }

    /** The classes, and that nobody judged. */
    public List<Option> classesAndNone() {
        return Stream.concat(
                        Stream.of(new Option(AiSystemFilter.UNCLASSIFIED, text("systems.class.none"))),
                        classes().stream())
                .toList();
    }

    public String purpose(Description description) {
        return description.text(AiSystemField.PURPOSE);
    }

    public List<AiSystemField> required() {
        return AiSystemField.REQUIRED;
    }

    /** A rule that fired, in the reader's language. */
    public String reason(Classification.Reason reason) {
        return reason.text(locale());
    }

    /** What to write there; null where the label says it. */
    @Nullable
    public String hint(AiSystemField field) {
        return messages.getMessage("systems.hint." + field.key(), null, null, locale());
    }

    /** The addresses with their words; an address without words is its own. */
    public List<Option> links(String text) {
        return text.lines()
                .map(line -> {
                    var cut = line.lastIndexOf(' ');
                    return new Option(line.substring(cut + 1), cut < 0 ? line : line.substring(0, cut));
                })
                .toList();
    }

    public String day(String iso) {
        return DayWords.day(LocalDate.parse(iso), locale());
    }

    public List<Option> componentTypes() {
        return named("systems.component.type.", ComponentType.values());
    }

    public String field(AiSystemField field) {
        return text("systems.field." + field.key());
    }

    /** A field's value as people read it; ids of people stay for whoever knows their names. */
    public String value(AiSystemField field, String text) {
        if (text.isEmpty()) {
            return "";
        }
        return switch (field.type()) {
            case OPTION, OPTIONS -> each(text, name -> text("systems." + field.key() + "." + name));
            case COUNTRIES ->
                each(text, code -> code.equals(Countries.EU) ? text("systems.eu") : Countries.name(code, locale()));
            default -> text;
        };
    }

    /** What a change was about: a field, or a part of a component. */
    public String aspect(Change change) {
        var name = change.aspect();
        var field = Arrays.stream(AiSystemField.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
        if (field.isPresent()) {
            return field(field.get());
        }
        if (name.equals(Change.RISK_CLASS)) {
            return text("systems.class");
        }
        var type = text("systems.component.type." + name.substring(0, name.indexOf('_')));
        return text("systems.component.changed." + name.substring(name.indexOf('_') + 1), type, change.about());
    }

    /** A text of a change as people read it. */
    public String changed(Change change, String text) {
        if (change.aspect().equals(Change.RISK_CLASS) && !text.isEmpty()) {
            return text("systems.class." + text);
        }
        return Arrays.stream(AiSystemField.values())
                .filter(field -> field.name().equals(change.aspect()))
                .findFirst()
                .map(field -> value(field, text))
                .orElse(text);
    }

    public String of(SheetProblem problem) {
        return text(problem.messageKey(), problem.args().toArray());
    }

    public String of(BomProblem problem) {
        return text("systems.bom.error." + problem.code(), problem.args().toArray());
    }

    Map<String, String> of(List<FieldProblem> problems) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(problem -> errors.putIfAbsent(
                problem.field().key(),
                text("refused." + problem.code(), problem.args().toArray())));
        return errors;
    }

    Map<String, String> of(Refused refusal) {
        return Map.of(refusal.field(), text("refused." + refusal.code(), refusal.arguments()));
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    private static java.util.Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static String each(String text, java.util.function.UnaryOperator<String> word) {
        return Arrays.stream(text.split(", ")).map(word).collect(Collectors.joining(", "));
    }

    private List<Option> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), text(prefix + value.name())))
                .toList();
    }
}
