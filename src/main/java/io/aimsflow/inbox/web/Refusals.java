package io.aimsflow.inbox.web;

import io.aimsflow.shared.Refused;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** Puts a refusal at the field that has to change. */
final class Refusals {

    private Refusals() {}

    static Map<String, String> byField(Refused refused, MessageSource messages, Locale locale) {
        return Map.of(refused.field(), messages.getMessage("refused." + refused.code(), refused.arguments(), locale));
    }
}
