package io.aimsflow.changes;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the case how its change stands, and the ledger what happened to it. */
@Component
class PlannedChangeTelling {

    private static final Set<ClauseRef> CLAUSES = Set.of(ClauseRef.of("6.3"));

    private final PlannedChangeTable table;
    private final Cases cases;
    private final Ledger ledger;

    PlannedChangeTelling(PlannedChangeTable table, Cases cases, Ledger ledger) {
        this.table = table;
        this.cases = cases;
        this.ledger = ledger;
    }

    /** @param what past tense, kebab-case; the ledger's entry is {@code change-<what>} */
    void tell(String what, CaseId caseId, Optional<Actor> by, Map<String, Object> facts) {
        var change = table.lock(caseId);
        cases.describe(
                caseId,
                new CaseState(
                        change.title(),
                        change.state().messageKey(),
                        change.plan().map(ChangePlan::responsible)));
        Map<String, Object> content = new HashMap<>(facts);
        content.put("number", change.number());
        content.put("kind", change.kind().name());
        content.put("title", change.title());
        ledger.append(new NewEntry("change-" + what, by, Optional.of(caseId), CLAUSES, content));
    }
}
