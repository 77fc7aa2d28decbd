package io.aimsflow.controls.web;

import io.aimsflow.controls.Applicability;
import io.aimsflow.controls.Implementation;
import io.aimsflow.shared.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of controls say, in the language of the person who reads. */
@Component("controlsTexts")
public class Texts {

    /** One entry of a select box. */
    public record Option(String value, String label) {}

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    public List<Option> applicabilities() {
        return options(Applicability.values(), Applicability::messageKey);
    }

    public List<Option> implementations() {
        return options(Implementation.values(), Implementation::messageKey);
    }

    private <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> key) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), text(key.apply(value))))
                .toList();
    }

    /** The refusal's text by the field to mend. */
    Map<String, String> of(Refused refusal) {
        return Map.of(refusal.field(), text("refused." + refusal.code(), refusal.arguments()));
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
