package io.aimsflow.portal.web;

import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.Refused;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the portal's pages say, in the language of the one who reads. */
@Component
class PortalWords {

    private static final int KILO = 1000;

    private final MessageSource messages;

    PortalWords(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, String> of(Refused refusal) {
        return Map.of(refusal.field(), text("refused." + refusal.code(), refusal.arguments()));
    }

    Map<String, String> of(Conflict conflict) {
        return Map.of("", text("conflict." + conflict.code(), conflict.arguments()));
    }

    /** Bytes in the unit that people read. */
    String size(long bytes) {
        if (bytes < KILO) {
            return text("portal.size.bytes", bytes);
        }
        return bytes < KILO * KILO
                ? text("portal.size.kilobytes", bytes / (double) KILO)
                : text("portal.size.megabytes", bytes / (double) (KILO * KILO));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
