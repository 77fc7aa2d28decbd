package io.aimsflow.risk;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps how a treatment and its risk stand, and tells it to the case, the risk's history and the ledger. */
@Component
class TreatmentTelling {

    private static final Set<ClauseRef> CLAUSES = Set.of(ClauseRef.of("6.1.3"), ClauseRef.of("8.3"));

    private final TreatmentTable table;
    private final StandingTable standings;
    private final StepTable history;
    private final Cases cases;
    private final Ledger ledger;
    private final Clock clock;

    TreatmentTelling(
            TreatmentTable table, StandingTable standings, StepTable history, Cases cases, Ledger ledger, Clock clock) {
        this.table = table;
        this.standings = standings;
        this.history = history;
        this.cases = cases;
        this.ledger = ledger;
        this.clock = clock;
    }

    void stage(Treatment treatment, Risk risk) {
        table.update(treatment);
        describe(treatment, risk);
    }

    void describe(Treatment treatment, Risk risk) {
        cases.describe(
                treatment.caseId(),
                new CaseState(
                        risk.details().title(),
                        treatment.stage().messageKey(),
                        risk.details().owner()));
    }

    /** @param by empty if the system did it */
    void standing(Risk risk, Standing next, Optional<Actor> by) {
        standings.stand(risk.id(), next);
        var before = risk.standing().state();
        if (before != next.state()) {
            var change =
                    new RiskChange(RiskChange.STATE, before.name(), next.state().name());
            history.insert(
                    risk.id(),
                    new RiskStep(
                            UUID.randomUUID(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS),
                            by,
                            Way.TREATMENT,
                            "",
                            List.of(change)));
        }
    }

    void fact(String what, Treatment treatment, Risk risk, Optional<Actor> by, Map<String, Object> facts) {
        var content = new TreeMap<>(facts);
        content.put("number", risk.number());
        content.put("title", risk.details().title());
        ledger.append(new NewEntry("risk-" + what, by, Optional.of(treatment.caseId()), CLAUSES, content));
    }
}
