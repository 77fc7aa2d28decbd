package io.aimsflow.audit.web;

import io.aimsflow.audit.AuditState;
import io.aimsflow.audit.Verdict;
import io.aimsflow.shared.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of audits say, in the language of the person who reads. */
@Component("auditWords")
public class AuditWords {

    /** One entry of a select box. */
    public record Option(String value, String label) {}

    private final MessageSource messages;

    AuditWords(MessageSource messages) {
        this.messages = messages;
    }

    public List<Option> states() {
        return Arrays.stream(AuditState.values())
                .map(state -> new Option(state.name(), text(state.messageKey())))
                .toList();
    }

    public List<Option> verdicts() {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new Option(verdict.name(), text(verdict.messageKey())))
                .toList();
    }

    /** The refusal's text by the field to mend. */
    Map<String, String> of(Refused refusal) {
        return Map.of(refusal.field(), text("refused." + refusal.code(), refusal.arguments()));
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
