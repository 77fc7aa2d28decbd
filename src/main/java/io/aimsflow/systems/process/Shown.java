package io.aimsflow.systems.process;

import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystemLine;
import io.aimsflow.systems.Classification;
import io.aimsflow.systems.Description;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What earlier steps said, as later forms show it, in the language of whoever reads. */
@Component
class Shown {

    private final MessageSource messages;

    Shown(MessageSource messages) {
        this.messages = messages;
    }

    /** The fields that are filled, one a paragraph. */
    String entry(Description description, List<AiSystemField> fields) {
        return fields.stream()
                .filter(field -> !description.text(field).isEmpty())
                .map(field -> text("systems.field." + field.key()) + ": " + value(description, field))
                .collect(Collectors.joining("\n"));
    }

    String alike(List<AiSystemLine> lines) {
        return lines.stream()
                .map(line -> "• " + line.number() + " " + line.description().name())
                .collect(Collectors.joining("\n"));
    }

    /** The class, then every rule that fired, then the table that judged. */
    String result(Classification judged) {
        var rules = judged.reasons().stream()
                .map(reason -> "• " + reason.article() + ": " + reason.text(locale()) + " (" + reason.rule() + ")")
                .collect(Collectors.joining("\n"));
        var own = judged.own()
                .map(other -> "\n" + text("systems.classification.own", text("systems.class." + other.riskClass()))
                        + " " + other.reason())
                .orElse("");
        return text("systems.class." + judged.judged()) + "\n" + rules + own + "\n"
                + text("systems.classification.table", judged.decision(), judged.versionTag(), judged.version());
    }

    private String value(Description description, AiSystemField field) {
        if (field.options().isEmpty()) {
            return description.text(field);
        }
        return description.list(field).stream()
                .map(name -> text("systems." + field.key() + "." + name))
                .collect(Collectors.joining(", "));
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
