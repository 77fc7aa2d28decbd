package io.aimsflow.risk;

import java.nio.charset.StandardCharsets;
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
        EXPIRED,
        /** A harm was found that wants a measure, by an impact assessment or in an incident. */
        FINDING,
        /** It was made of a scenario. */
        SCENARIO,
        /** A closed nonconformity showed that it has to be assessed. */
        NONCONFORMITY,
        /** A changed matrix gives it a graver level, above the appetite. */
        REJUDGED
    }

    /** One that is the same however often it is told, as long as it is told with the same key. */
    static TreatmentCause keyed(Kind kind, String key, String text, String textDe) {
        var id = UUID.nameUUIDFromBytes((kind + " " + key).getBytes(StandardCharsets.UTF_8));
        return new TreatmentCause(id, kind, text, textDe);
    }

    public String text(Locale locale) {
        return locale.getLanguage().equals("de") && !textDe.isEmpty() ? textDe : text;
    }
}
