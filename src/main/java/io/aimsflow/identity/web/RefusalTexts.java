package io.aimsflow.identity.web;

import io.aimsflow.shared.Refused;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Turns a refusal into what a form shows: the message by the name of the field, empty for the whole form. */
@Component
class RefusalTexts {

    private final MessageSource messages;

    RefusalTexts(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, String> of(Refused refusal) {
        String text =
                messages.getMessage("refused." + refusal.code(), refusal.arguments(), LocaleContextHolder.getLocale());
        return Map.of(refusal.field(), text);
    }
}
