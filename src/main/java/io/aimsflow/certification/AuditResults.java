package io.aimsflow.certification;

import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.Occurred;
import io.aimsflow.corrective.ReportNonconformity;
import io.aimsflow.corrective.Severity;
import io.aimsflow.corrective.Source;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.OrganisationDays;
import io.aimsflow.workflow.Policies;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What follows from an audit of the certification body. */
@Component
class AuditResults {

    /** How the case of a preparation names the nonconformities that the body found. */
    static final String FINDING = "certification-finding";

    static final String MAJOR_DAYS = "certification.major";

    private final CertificateTable certificates;
    private final CertificationAuditTable audits;
    private final CertificationCycle cycle;
    private final Nonconformities nonconformities;
    private final Cases cases;
    private final Policies policies;
    private final CertificationTelling telling;
    private final OrganisationDays days;

    AuditResults(
            CertificateTable certificates,
            CertificationAuditTable audits,
            CertificationCycle cycle,
            Nonconformities nonconformities,
            Cases cases,
            Policies policies,
            CertificationTelling telling,
            OrganisationDays days) {
        this.certificates = certificates;
        this.audits = audits;
        this.cycle = cycle;
        this.nonconformities = nonconformities;
        this.cases = cases;
        this.policies = policies;
        this.telling = telling;
        this.days = days;
    }

    void enter(
            CertificationAudit audit,
            Outcome outcome,
            String result,
            Optional<LocalDate> decidedOn,
            List<AuditFinding> findings,
            Actor actor) {
        requireFindings(outcome, findings);
        audits.end(audit.id(), outcome, result.strip());
        var on = audit.endsOn().orElse(days.today());
        cycle.audited(audit, on);
        if (audit.kind() == AuditKind.RECERTIFICATION && outcome != Outcome.NOT_CONFIRMED) {
            renew(audit, decidedOn, actor);
        }
        findings.forEach(finding -> report(audit, finding, on, actor));
        telling.tell(
                "results-entered",
                audit,
                Optional.of(actor),
                Map.of("outcome", outcome.name(), "findings", findings.size()));
    }

    private static void requireFindings(Outcome outcome, List<AuditFinding> findings) {
        if (outcome == Outcome.CONFIRMED_WITH_FINDINGS && findings.isEmpty()) {
            throw Refused.at("outcome", "certification-findings");
        }
    }

    private void renew(CertificationAudit audit, Optional<LocalDate> decidedOn, Actor actor) {
        var day = decidedOn.orElseThrow(() -> Refused.at("decidedOn", "certification-missing"));
        var old = certificates.get(audit.certificate());
        if (day.isAfter(days.today()) || day.isBefore(old.decidedOn())) {
            throw Refused.at("decidedOn", "certification-renewed");
        }
        telling.tell("renewed", cycle.renew(old, day, actor.person()), actor);
    }

    private void report(CertificationAudit audit, AuditFinding finding, LocalDate on, Actor actor) {
        var body = certificates.get(audit.certificate()).body();
        var reported = nonconformities.report(
                new ReportNonconformity(
                        finding.title(),
                        finding.whatHappened(),
                        "",
                        Optional.of(Occurred.on(on.isAfter(days.today()) ? days.today() : on)),
                        body,
                        Source.CERTIFICATION_BODY,
                        finding.requirement(),
                        Optional.of(finding.severity()),
                        "",
                        "",
                        Optional.of(deadline(finding, on)),
                        List.of()),
                actor);
        audit.caseId().ifPresent(preparation -> cases.link(preparation, FINDING, reported.caseId()));
    }

    /** Major ones so many days after the audit, minor ones until the body comes again. */
    private LocalDate deadline(AuditFinding finding, LocalDate on) {
        var major = on.plusDays(policies.valueOf(MAJOR_DAYS));
        if (finding.severity() == Severity.MAJOR) {
            return major;
        }
        return certificates.current().stream()
                .flatMap(current -> audits.of(current.id()).stream())
                .filter(next -> next.state() != AuditState.DONE)
                .map(CertificationAudit::dueOn)
                .min(Comparator.naturalOrder())
                .orElse(major);
    }
}
