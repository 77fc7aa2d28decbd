package io.aimsflow.corrective.web;

import io.aimsflow.corrective.NonconformityState;
import io.aimsflow.corrective.Severity;
import io.aimsflow.corrective.Source;
import io.aimsflow.shared.Refused;
import io.aimsflow.spreadsheets.SheetProblem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of the register say, in the language of the person who reads. */
@Component("correctiveTexts")
public class Texts {

    /** One entry of a select box. */
    public record Option(String value, String label) {}

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    public List<Option> sources() {
        return options("corrective.source.", Source.values());
    }

    public List<Option> severities() {
        return options("corrective.severity.", Severity.values());
    }

    public List<Option> states() {
        return options("corrective.state.", NonconformityState.values());
    }

    public String of(SheetProblem error) {
        return text(error.messageKey(), error.args().toArray());
    }

    /** The refusals' texts by field, for a form; the first of a field counts. */
    Map<String, String> of(List<Refused> refusals) {
        Map<String, String> errors = new LinkedHashMap<>();
        refusals.forEach(
                refusal -> errors.putIfAbsent(refusal.field(), text("refused." + refusal.code(), refusal.arguments())));
        return errors;
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    private List<Option> options(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), text(prefix + value.name())))
                .toList();
    }
}
