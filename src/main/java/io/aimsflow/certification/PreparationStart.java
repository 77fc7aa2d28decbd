package io.aimsflow.certification;

import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Starts the preparation of an audit, once. */
@Component
class PreparationStart {

    static final String SUBJECT = "certification-audit";
    private static final String PREFIX = "SP";
    private static final int LONGEST_TITLE = 200;

    private final CertificateTable certificates;
    private final CertificationAuditTable audits;
    private final CertificationTelling telling;
    private final Cases cases;

    PreparationStart(
            CertificateTable certificates, CertificationAuditTable audits, CertificationTelling telling, Cases cases) {
        this.certificates = certificates;
        this.audits = audits;
        this.telling = telling;
        this.cases = cases;
    }

    /** @return false if it was started before, or its certificate was replaced */
    boolean start(UUID id, Optional<Actor> by) {
        var audit = audits.lock(id);
        var current = certificates.current().filter(one -> one.id().equals(audit.certificate()));
        if (audit.state() != AuditState.PLANNED || current.isEmpty()) {
            return false;
        }
        var subject = new Subject(SUBJECT, id, title(audit));
        var caseId = cases.start(new StartCase(Certifications.PREPARATION, PREFIX, subject, by, Map.of()));
        audits.begin(id, caseId);
        describe(audits.lock(id), "certification.state.PREPARING");
        telling.tell("preparation-started", audits.lock(id), by, Map.of());
        return true;
    }

    void describe(CertificationAudit audit, String state) {
        cases.describe(audit.caseId().orElseThrow(), new CaseState(title(audit), state, Optional.empty()));
    }

    String title(CertificationAudit audit) {
        var certificate = certificates.get(audit.certificate());
        var end = " " + certificate.number() + " · " + audit.dueOn();
        var body = certificate.body();
        return body.substring(0, Math.min(body.length(), LONGEST_TITLE - end.length())) + end;
    }
}
