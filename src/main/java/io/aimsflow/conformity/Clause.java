package io.aimsflow.conformity;

import io.aimsflow.shared.ClauseRef;
import java.util.Locale;

/**
 * A clause of ISO/IEC 42001:2023 in our own words.
 *
 * @param documented whether the standard asks for documented information here
 */
public record Clause(
        ClauseRef ref, boolean documented, String titleEn, String titleDe, String shownEn, String shownDe) {

    public String title(Locale locale) {
        return german(locale) ? titleDe : titleEn;
    }

    /** What has to be shown to an auditor. */
    public String shown(Locale locale) {
        return german(locale) ? shownDe : shownEn;
    }

    /** The number of the chapter, such as 6. */
    public String chapter() {
        return ref.number().substring(0, ref.number().indexOf('.'));
    }

    private static boolean german(Locale locale) {
        return locale.getLanguage().equals("de");
    }
}
