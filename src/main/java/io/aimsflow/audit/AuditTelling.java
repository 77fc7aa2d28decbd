package io.aimsflow.audit;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the ledger what happens to programmes and audits. */
@Component
class AuditTelling {

    private final Ledger ledger;

    AuditTelling(Ledger ledger) {
        this.ledger = ledger;
    }

    void programme(String what, AuditProgramme programme, Optional<Actor> by, Map<String, ?> facts) {
        Map<String, Object> content = new HashMap<>(facts);
        content.put("programme", programme.reference());
        content.put("version", programme.edition());
        content.put("name", programme.details().name());
        append("audit-programme-" + what, by, programme.caseId(), "9.2.2", content);
    }

    void audit(String what, Audit audit, Optional<Actor> by, Map<String, ?> facts) {
        Map<String, Object> content = new HashMap<>(facts);
        content.put("audit", audit.number());
        content.put("title", audit.title());
        append("audit-" + what, by, Optional.of(audit.caseId()), "9.2.1", content);
    }

    private void append(
            String kind, Optional<Actor> by, Optional<CaseId> caseId, String clause, Map<String, Object> content) {
        ledger.append(new NewEntry(kind, by, caseId, Set.of(ClauseRef.of(clause)), content));
    }
}
