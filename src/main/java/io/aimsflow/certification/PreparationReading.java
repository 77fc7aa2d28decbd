package io.aimsflow.certification;

import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.NonconformityView;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.OrganisationDays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the page of an audit shows. Whoever calls has checked who looks. */
@Component
class PreparationReading {

    private static final int DAYS_SHOWN = 60;

    private final CertificateTable certificates;
    private final ReadinessTable frozen;
    private final ReadinessGaps gaps;
    private final AuditEvidence evidence;
    private final EvidenceReaders readers;
    private final Nonconformities nonconformities;
    private final Cases cases;
    private final OrganisationDays days;

    PreparationReading(
            CertificateTable certificates,
            ReadinessTable frozen,
            ReadinessGaps gaps,
            AuditEvidence evidence,
            EvidenceReaders readers,
            Nonconformities nonconformities,
            Cases cases,
            OrganisationDays days) {
        this.certificates = certificates;
        this.frozen = frozen;
        this.gaps = gaps;
        this.evidence = evidence;
        this.readers = readers;
        this.nonconformities = nonconformities;
        this.cases = cases;
        this.days = days;
    }

    PreparationView of(CertificationAudit audit, boolean mayManage) {
        return new PreparationView(
                certificates.get(audit.certificate()),
                audit,
                frozen.last(audit.id()),
                frozen.days(audit.id(), DAYS_SHOWN),
                gaps.of(audit.id()),
                evidence.of(audit),
                evidence.begin(audit),
                access(audit),
                findings(audit),
                audit.caseId().map(cases::numberOf),
                days.today(),
                mayManage);
    }

    private PreparationView.Access access(CertificationAudit audit) {
        return new PreparationView.Access(
                readers.of(audit.id()),
                AgreedAuditor.readable(audit.auditors()),
                audit.endsOn().map(readers::until));
    }

    /** Certification and nonconformities are read by the same roles. */
    private List<NonconformityView> findings(CertificationAudit audit) {
        return audit.caseId()
                .map(preparation -> nonconformities.ofCases(cases.linked(preparation, AuditResults.FINDING)))
                .orElse(List.of());
    }
}
