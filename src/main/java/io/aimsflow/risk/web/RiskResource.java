package io.aimsflow.risk.web;

import io.aimsflow.risk.Details;
import io.aimsflow.risk.Judgement;
import io.aimsflow.risk.Risk;
import io.aimsflow.risk.RiskField;
import io.aimsflow.risk.RiskLevel;
import io.aimsflow.risk.RiskState;
import io.aimsflow.risk.RiskView;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A risk as programs see it.
 *
 * @param entry the fields by their keys, see {@link RiskField#key()}: texts, or lists of texts where there can be several;
 *     people and AI systems are ids; empty fields are missing
 * @param runningCase the case that assesses or treats it now
 */
record RiskResource(
        UUID id,
        String number,
        int version,
        RiskState state,
        Optional<LocalDate> acceptedUntil,
        Optional<LocalDate> nextReview,
        Optional<UUID> runningCase,
        Optional<Judgement> inherent,
        Optional<Judgement> residual,
        boolean aboveAppetite,
        Map<String, Object> entry,
        UUID createdBy,
        Instant createdAt,
        Instant changedAt) {

    static RiskResource of(RiskView view) {
        var risk = view.risk();
        var standing = risk.standing();
        return new RiskResource(
                risk.id().value(),
                risk.number(),
                risk.version(),
                standing.state(),
                standing.acceptedUntil(),
                standing.nextReview(),
                standing.running().map(CaseId::value),
                risk.inherent(),
                risk.residual(),
                view.aboveAppetite(),
                entry(risk.details()),
                risk.createdBy().value(),
                risk.createdAt(),
                risk.changedAt());
    }

    private static Map<String, Object> entry(Details details) {
        Map<String, Object> entry = new LinkedHashMap<>();
        details.values().forEach((field, text) -> entry.put(field.key(), field.several() ? details.list(field) : text));
        return entry;
    }

    /** A line of the list. */
    record Line(
            UUID id,
            String number,
            String title,
            RiskState state,
            Optional<RiskLevel> level,
            Optional<UUID> owner,
            Instant changedAt) {

        static Line of(Risk risk) {
            return new Line(
                    risk.id().value(),
                    risk.number(),
                    risk.details().title(),
                    risk.standing().state(),
                    risk.level(),
                    risk.details().owner().map(PersonId::value),
                    risk.changedAt());
        }
    }

    /** A page; {@code next} is the parameter {@code after} of the next one, empty on the last. */
    record Page(List<Line> lines, long total, String next) {}
}
