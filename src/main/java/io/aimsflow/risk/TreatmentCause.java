package io.aimsflow.risk;

import java.util.Locale;
import java.util.UUID;

/**
 * Why a risk is assessed.
 *
 * @param id tells it from all others: the same one told twice counts once
 * @param text more about it, in English, or in the words of whoever said it; may be empty
 * @param textDe the same in German
 */
public record TreatmentCause(UUID id, Kind kind, String text, String textDe) {

    /** Text: {@code risk.cause.<name>}. */
    public enum Kind {
        HAND,
        CHANGE,
        REVIEW,
        EXPIRED
    }

    public String text(Locale locale) {
        return locale.getLanguage().equals("de") && !textDe.isEmpty() ? textDe : text;
    }
}
