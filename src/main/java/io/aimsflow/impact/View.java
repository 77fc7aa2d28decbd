package io.aimsflow.impact;

import java.util.Locale;

/**
 * A view that was asked for.
 *
 * @param rule of the decision table that asked for it
 */
public record View(Kind kind, String rule, String reason, String reasonDe) {

    /** Who looks. Text: {@code impact.view.<name>}. */
    public enum Kind {
        PEOPLE,
        PRIVACY,
        SOCIETY
    }

    public String text(Locale locale) {
        return locale.getLanguage().equals("de") && !reasonDe.isEmpty() ? reasonDe : reason;
    }
}
