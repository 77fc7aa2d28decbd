package io.aimsflow.certification;

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

/** Tells the ledger what happens to certificates and their audits. */
@Component
class CertificationTelling {

    private static final Set<ClauseRef> CLAUSES = Set.of(ClauseRef.of("4.4"));

    private final Ledger ledger;

    CertificationTelling(Ledger ledger) {
        this.ledger = ledger;
    }

    void tell(String what, Certificate certificate, Actor by) {
        append(
                "certificate-" + what,
                Optional.of(by),
                Optional.empty(),
                Map.of(
                        "certificate",
                        certificate.number(),
                        "body",
                        certificate.body(),
                        "decided",
                        certificate.decidedOn().toString(),
                        "expires",
                        certificate.expiresOn().toString()));
    }

    void tell(String what, CertificationAudit audit, Optional<Actor> by, Map<String, Object> facts) {
        Map<String, Object> content = new HashMap<>(facts);
        content.put("audit", audit.kind().name());
        content.put("due", audit.dueOn().toString());
        append("certification-" + what, by, audit.caseId(), content);
    }

    private void append(String kind, Optional<Actor> by, Optional<CaseId> caseId, Map<String, Object> content) {
        ledger.append(new NewEntry(kind, by, caseId, CLAUSES, content));
    }
}
