package io.aimsflow.risk;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ClauseRef;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Adds and changes risks in their table, judges them, and tells what happened to their history and the ledger. */
@Component
class RiskRecording {

    private static final Set<ClauseRef> CLAUSES = Set.of(ClauseRef.of("6.1.2"), ClauseRef.of("8.2"));

    private final RiskTable table;
    private final StepTable history;
    private final RiskMatrix matrix;
    private final TreatmentOwners owners;
    private final Ledger ledger;
    private final Clock clock;

    RiskRecording(
            RiskTable table, StepTable history, RiskMatrix matrix, TreatmentOwners owners, Ledger ledger, Clock clock) {
        this.table = table;
        this.history = history;
        this.matrix = matrix;
        this.owners = owners;
        this.ledger = ledger;
        this.clock = clock;
    }

    Risk add(RiskId id, Details details, Optional<Risk.Origin> origin, Actor actor, Way way) {
        var now = now();
        var risk = new Risk(
                id,
                0,
                table.nextNumber(),
                details,
                matrix.judge(details.likelihood(), details.impact()),
                matrix.judge(details.residualLikelihood(), details.residualImpact()),
                origin,
                Standing.NEW,
                actor.person(),
                now,
                now);
        table.insert(risk);
        Map<String, Object> facts = new TreeMap<>(Map.of("way", way.name(), "level", level(risk.inherent())));
        origin.ifPresent(from -> facts.put("scenario", from.scenario()));
        fact("identified", risk, Optional.of(actor), facts);
        return risk;
    }

    /** The risk itself if nothing is different. */
    Risk change(Risk risk, Details after, String reason, Actor actor, Way way) {
        var changes = new ArrayList<>(risk.details().changesTo(after));
        if (changes.isEmpty()) {
            return risk;
        }
        var inherent = matrix.judge(after.likelihood(), after.impact());
        var residual = matrix.judge(after.residualLikelihood(), after.residualImpact());
        compare(RiskChange.INHERENT, risk.inherent(), inherent, changes);
        compare(RiskChange.RESIDUAL, risk.residual(), residual, changes);
        var changed =
                keep(risk.with(after, inherent, residual, now()), changes, reason.strip(), Optional.of(actor), way);
        owners.changed(risk, changed);
        return changed;
    }

    /**
     * Keeps what the matrix answers now. Only another level is a change of the risk; where it stays, people who are editing
     * the risk are not disturbed.
     *
     * @return whether a level is another one
     */
    boolean judgedAnew(Risk risk, Optional<Judgement> inherent, Optional<Judgement> residual) {
        List<RiskChange> changes = new ArrayList<>();
        compare(RiskChange.INHERENT, risk.inherent(), inherent, changes);
        compare(RiskChange.RESIDUAL, risk.residual(), residual, changes);
        var judged = risk.with(risk.details(), inherent, residual, now());
        if (changes.isEmpty()) {
            table.refreshJudgements(judged);
            return false;
        }
        keep(judged, changes, "", Optional.empty(), Way.REJUDGED);
        return true;
    }

    private Risk keep(Risk risk, List<RiskChange> changes, String reason, Optional<Actor> by, Way way) {
        var kept = table.update(risk);
        history.insert(risk.id(), new RiskStep(UUID.randomUUID(), now(), by, way, reason, changes));
        fact("changed", kept, by, told(kept, changes, reason, way));
        return kept;
    }

    private static void compare(
            String aspect, Optional<Judgement> before, Optional<Judgement> after, List<RiskChange> changes) {
        if (!level(before).equals(level(after))) {
            changes.add(new RiskChange(aspect, level(before), level(after)));
        }
    }

    private static Map<String, Object> told(Risk risk, List<RiskChange> changes, String reason, Way way) {
        List<Map<String, Object>> items = new ArrayList<>();
        changes.forEach(change ->
                items.add(Map.of("aspect", change.aspect(), "before", change.before(), "after", change.after())));
        Map<String, Object> facts = new TreeMap<>(Map.of("changes", items, "reason", reason, "way", way.name()));
        risk.inherent().ifPresent(judged -> facts.put("inherent", table(judged)));
        risk.residual().ifPresent(judged -> facts.put("residual", table(judged)));
        return facts;
    }

    private static Map<String, Object> table(Judgement judged) {
        return Map.of(
                "level", judged.level().name(),
                "rule", judged.rule(),
                "table", judged.table(),
                "version", judged.version());
    }

    private void fact(String what, Risk risk, Optional<Actor> by, Map<String, Object> facts) {
        var content = new TreeMap<>(facts);
        content.put("number", risk.number());
        content.put("title", risk.details().title());
        ledger.append(new NewEntry("risk-" + what, by, Optional.empty(), CLAUSES, content));
    }

    private static String level(Optional<Judgement> judgement) {
        return judgement.map(judged -> judged.level().name()).orElse("");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
