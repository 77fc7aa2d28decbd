package io.aimsflow.certification;

import io.aimsflow.pack.PackView;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.OrganisationDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps in which an audit of the certification body is prepared, released and its results are entered. */
@Service
@Transactional
public class AuditPreparation {

    private static final int MONTHS_AFTER_CANCELLING = 1;

    private final CertificationAuditTable audits;
    private final ReadinessTable frozen;
    private final ReadinessKeeping readiness;
    private final AuditEvidence evidence;
    private final GapClosing gaps;
    private final PreparationStart preparations;
    private final AuditResults results;
    private final CertificationTelling telling;
    private final ApplicationEventPublisher events;
    private final OrganisationDays days;

    AuditPreparation(
            CertificationAuditTable audits,
            ReadinessTable frozen,
            ReadinessKeeping readiness,
            AuditEvidence evidence,
            GapClosing gaps,
            PreparationStart preparations,
            AuditResults results,
            CertificationTelling telling,
            ApplicationEventPublisher events,
            OrganisationDays days) {
        this.audits = audits;
        this.frozen = frozen;
        this.readiness = readiness;
        this.evidence = evidence;
        this.gaps = gaps;
        this.preparations = preparations;
        this.results = results;
        this.telling = telling;
        this.events = events;
        this.days = days;
    }

    /** The audit that the case prepares. @throws NotFound if it prepares none */
    @Transactional(readOnly = true)
    public CertificationAudit ofCase(CaseId preparation) {
        return audits.ofCase(preparation).orElseThrow(() -> new NotFound("audit of preparation", preparation));
    }

    /** What people call the audit. */
    @Transactional(readOnly = true)
    public String title(CaseId preparation) {
        return preparations.title(ofCase(preparation));
    }

    /** Readiness as it was frozen last; empty before that. */
    @Transactional(readOnly = true)
    public Optional<Readiness> readiness(CaseId preparation) {
        return frozen.last(ofCase(preparation).id());
    }

    /**
     * Agreed with the body.
     *
     * @param auditors names and addresses, one person a line
     * @throws Refused for the first detail that is not as it has to be
     */
    public void agree(
            CaseId preparation, LocalDate begins, LocalDate ends, String auditors, String scope, Actor actor) {
        CertificateRules.requirePeriod(begins, ends, days.today());
        var named = CertificateRules.needed("auditors", auditors, CertificateRules.TEXT);
        AgreedAuditor.checked(named);
        var audit = lock(preparation);
        audits.agree(audit.id(), begins, ends, named, CertificateRules.needed("scope", scope, CertificateRules.TEXT));
        telling.tell(
                "audit-agreed",
                audit,
                Optional.of(actor),
                Map.of("begins", begins.toString(), "ends", ends.toString(), "auditors", auditors.strip()));
    }

    /** Computes and keeps readiness; opens and ends the tasks of gaps; orders a first evidence pack. */
    public void freeze(CaseId preparation) {
        var audit = ofCase(preparation);
        readiness.freeze(audit.id());
        evidence.orderIfNone(audit);
    }

    /** The evidence pack that would be released now; empty while none is ready. */
    @Transactional(readOnly = true)
    public Optional<PackView> evidence(CaseId preparation) {
        return evidence.ready(ofCase(preparation));
    }

    /**
     * The AIMS manager says that the organisation is ready, and with which evidence.
     *
     * @throws Refused unless an evidence pack is ready
     */
    public void declare(CaseId preparation, String statement, Actor actor) {
        var audit = lock(preparation);
        evidence.requireReady(audit);
        audits.declare(audit.id(), CertificateRules.needed("statement", statement, CertificateRules.TEXT));
        readiness.freeze(audit.id());
        telling.tell("readiness-declared", audit, Optional.of(actor), Map.of("statement", statement.strip()));
    }

    /**
     * Top management lets the audit take place with what was declared; gaps are not asked for any more. From now on the body's
     * auditors may see the evidence pack, which stays as it is.
     *
     * @throws Refused unless an evidence pack is ready
     */
    public void release(CaseId preparation, Actor actor) {
        var audit = lock(preparation);
        var pack = evidence.requireReady(audit);
        evidence.keep(pack);
        frozen.release(audit.id());
        audits.release(audit.id(), pack.id());
        gaps.endAll(audit, "released");
        preparations.describe(audit, "certification.state.RELEASED");
        telling.tell(
                "audit-released",
                audit,
                Optional.of(actor),
                Map.of(
                        "pack",
                        pack.id().toString(),
                        "manifest",
                        pack.built().orElseThrow().manifest().toString()));
        events.publishEvent(new AuditReleased(
                audit.id(),
                pack.id(),
                audit.auditors(),
                audit.beginsOn().orElseThrow(),
                audit.endsOn().orElseThrow()));
    }

    /** @throws Refused without a reason */
    public void sendBack(CaseId preparation, String reason, Actor actor) {
        var audit = lock(preparation);
        audits.sendBack(audit.id(), CertificateRules.needed("reason", reason, CertificateRules.TEXT));
        telling.tell("audit-sent-back", audit, Optional.of(actor), Map.of("reason", reason.strip()));
    }

    /**
     * What the audit brought: findings become nonconformities with the body's deadlines, the next audit is scheduled, after a
     * recertification the certificate is renewed.
     *
     * @param decidedOn day on which the body renewed the certificate; needed after a recertification unless it was refused
     * @throws Refused for the first detail that is not as it has to be
     */
    public void enterResults(
            CaseId preparation,
            Outcome outcome,
            String result,
            Optional<LocalDate> decidedOn,
            List<AuditFinding> findings,
            Actor actor) {
        var audit = lock(preparation);
        results.enter(audit, outcome, result, decidedOn, findings, actor);
        preparations.describe(audit, "certification.state.DONE");
        events.publishEvent(new AuditClosed(audit.id()));
    }

    /** The preparation was cancelled: it is started again in a month at the earliest. */
    public void cancelled(CaseId preparation) {
        audits.ofCase(preparation).filter(CertificationAudit::running).ifPresent(audit -> {
            gaps.endAll(audit, "cancelled");
            audits.abandon(audit.id(), days.today().plusMonths(MONTHS_AFTER_CANCELLING));
            events.publishEvent(new AuditClosed(audit.id()));
        });
    }

    private CertificationAudit lock(CaseId preparation) {
        return audits.lock(ofCase(preparation).id());
    }
}
