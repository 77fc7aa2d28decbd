package io.aimsflow.audit;

import io.aimsflow.conformity.ConformityState;
import java.util.Locale;

/**
 * What the registers told of a clause when the audit was reported; nothing of it is computed again.
 *
 * @param ref number of the clause
 */
public record AuditFigure(String ref, ConformityState state, String textEn, String textDe) {

    public String text(Locale locale) {
        return locale.getLanguage().equals("de") ? textDe : textEn;
    }
}
