package io.aimsflow.corrective;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Tells the case how its nonconformity stands, and the ledger what happened beyond the completed tasks themselves. */
@Component
class Telling {

    private static final Set<ClauseRef> CLAUSES = Set.of(ClauseRef.of("10.2"));

    private final Cases cases;
    private final Ledger ledger;

    Telling(Cases cases, Ledger ledger) {
        this.cases = cases;
        this.ledger = ledger;
    }

    void state(Nonconformity nonconformity) {
        var state = new CaseState(nonconformity.title(), nonconformity.state().messageKey(), nonconformity.owner());
        cases.describe(nonconformity.caseId(), state);
    }

    void fact(String what, Nonconformity about, Actor actor, Map<String, Object> facts) {
        var content = new TreeMap<>(facts);
        content.put("number", about.number());
        content.put("title", about.title());
        append("nonconformity-" + what, actor, Optional.of(about.caseId()), content);
    }

    void fact(String what, Actor actor, Map<String, Object> facts) {
        append(what, actor, Optional.empty(), facts);
    }

    private void append(String kind, Actor actor, Optional<CaseId> caseId, Map<String, Object> content) {
        ledger.append(new NewEntry(kind, Optional.of(actor), caseId, CLAUSES, content));
    }
}
