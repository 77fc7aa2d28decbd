package io.aimsflow.impact;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Why an assessment was started, or what came up while it ran.
 *
 * @param id tells it from others; told a second time, it counts once
 * @param text in English, or in the words of whoever asked; may be empty
 */
public record ImpactCause(UUID id, Kind kind, Instant at, String text, String textDe) {

    /** Where it came from. Text: {@code impact.cause.<name>}. */
    public enum Kind {
        INTAKE,
        CHANGE,
        PERIODIC,
        REQUEST
    }

    public String text(Locale locale) {
        return locale.getLanguage().equals("de") && !textDe.isEmpty() ? textDe : text;
    }
}
