package io.aimsflow.risk;

import io.aimsflow.workflow.Decision;
import java.util.Locale;

/** What the table {@code risk-acceptance} answered, and which rule of which version of it. */
public record RiskVerdict(
        boolean treat, String rule, String reason, String reasonDe, String table, String versionTag, int version) {

    /** @throws IllegalStateException if the table has no answer, or one that is neither ACCEPT nor TREAT */
    static RiskVerdict of(Decision decision) {
        var hit = decision.hits().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Table '" + decision.key() + "' has no rule that fires"));
        var path = hit.text("path");
        if (!path.equals("TREAT") && !path.equals("ACCEPT")) {
            throw new IllegalStateException("Rule '" + hit.rule() + "' says '" + path + "', not TREAT or ACCEPT");
        }
        return new RiskVerdict(
                path.equals("TREAT"),
                hit.rule(),
                hit.text("reason"),
                hit.text("reasonDe"),
                decision.key(),
                decision.versionTag(),
                decision.version());
    }

    /** Why, in the reader's language. */
    public String text(Locale locale) {
        return locale.getLanguage().equals("de") && !reasonDe.isEmpty() ? reasonDe : reason;
    }
}
