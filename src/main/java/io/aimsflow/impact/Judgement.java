package io.aimsflow.impact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the decision tables said.
 *
 * @param rules that fired for the level and for the fundamental-rights assessment, the one that gave the level first
 * @param fundamentalRights whether a fundamental-rights impact assessment is due (EU AI Act, Art. 27)
 * @param decision the table of the level, with the version as its author and as the engine call it
 * @param weighed all harms with their weights
 */
public record Judgement(
        ImpactLevel level,
        List<Rule> rules,
        boolean fundamentalRights,
        String decision,
        String versionTag,
        int version,
        List<Weighed> weighed) {

    /** A rule that fired. */
    public record Rule(String rule, String reason, String reasonDe) {

        public String text(Locale locale) {
            return locale.getLanguage().equals("de") && !reasonDe.isEmpty() ? reasonDe : reason;
        }
    }

    /**
     * A harm that was weighed.
     *
     * @param measure whether it needs one
     */
    public record Weighed(Impact harm, ImpactLevel weight, boolean measure, Rule rule) {}

    public Judgement {
        rules = List.copyOf(rules);
        weighed = List.copyOf(weighed);
    }

    /** How heavy this impact is; empty for a benefit. */
    public Optional<Weighed> weightOf(Impact impact) {
        return weighed.stream().filter(each -> each.harm().equals(impact)).findFirst();
    }

    /** The harms that need a measure, in the order in which they were told. */
    public List<Impact> toMeasure() {
        return weighed.stream().filter(Weighed::measure).map(Weighed::harm).toList();
    }
}
