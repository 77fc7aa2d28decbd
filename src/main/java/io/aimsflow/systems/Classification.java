package io.aimsflow.systems;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One judgement of a system under the EU AI Act.
 *
 * @param answeredBy who answered the questions
 * @param decision the table that judged, with the version as its author and as the engine call it
 * @param judged the class that the table gave
 * @param reasons all rules that fired, in the table's order; the first gave the class
 * @param own the class that a person put in its place, if any
 * @param settledBy who confirmed, challenged or stopped; empty as long as nobody did
 */
public record Classification(
        UUID id,
        SystemId system,
        CaseId caseId,
        Instant at,
        PersonId answeredBy,
        String decision,
        String versionTag,
        int version,
        RiskClass judged,
        List<Reason> reasons,
        Optional<Own> own,
        Optional<PersonId> settledBy,
        Optional<Instant> settledAt) {

    /** A rule that fired. */
    public record Reason(String rule, String riskClass, String article, String reason, String reasonDe) {

        public String text(Locale locale) {
            return locale.getLanguage().equals("de") && !reasonDe.isEmpty() ? reasonDe : reason;
        }
    }

    /** The class that a person named against the table, and why. */
    public record Own(RiskClass riskClass, String reason) {}

    public Classification {
        reasons = List.copyOf(reasons);
    }

    /** The class that holds. */
    public RiskClass riskClass() {
        return own.map(Own::riskClass).orElse(judged);
    }

    public boolean settled() {
        return settledBy.isPresent();
    }
}
