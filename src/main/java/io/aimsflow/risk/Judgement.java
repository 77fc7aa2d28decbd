package io.aimsflow.risk;

import java.util.Locale;

/**
 * What the matrix answered, and which rule of which version of it.
 *
 * @param reason in English
 * @param reasonDe in German
 */
public record Judgement(
        RiskLevel level, String rule, String reason, String reasonDe, String table, String versionTag, int version) {

    /** Why, in the reader's language. */
    public String text(Locale locale) {
        return locale.getLanguage().equals("de") && !reasonDe.isEmpty() ? reasonDe : reason;
    }
}
