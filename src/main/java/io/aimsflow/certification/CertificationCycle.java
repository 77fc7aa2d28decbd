package io.aimsflow.certification;

import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.OrganisationDays;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Plans the audits of a certificate, and goes on with the plan when one has taken place. */
@Component
class CertificationCycle {

    private final CertificateTable certificates;
    private final CertificationAuditTable audits;
    private final OrganisationDays days;

    CertificationCycle(CertificateTable certificates, CertificationAuditTable audits, OrganisationDays days) {
        this.certificates = certificates;
        this.audits = audits;
        this.days = days;
    }

    Certificate begin(CertificateDetails details, PersonId by) {
        var expires = details.decidedOn().plusYears(Certificate.YEARS);
        var certificate = new Certificate(
                UUID.randomUUID(), details.body(), details.number(), details.scope(), details.decidedOn(), expires);
        plan(certificate, details.auditsDone(), by);
        return certificate;
    }

    /** A surveillance audit has taken place: the next is due within the calendar year after it. */
    void audited(CertificationAudit audit, LocalDate on) {
        if (audit.kind() == AuditKind.SURVEILLANCE_1) {
            audits.dueBy(audit.certificate(), AuditKind.SURVEILLANCE_2, AuditKind.nextYearsEnd(on));
        }
    }

    /** The body renewed the certificate. In time, the new one goes on where the old one ends (ISO/IEC 17021-1:2015, 9.6.3.2). */
    Certificate renew(Certificate old, LocalDate decidedOn, PersonId by) {
        var from = decidedOn.isAfter(old.expiresOn()) ? decidedOn : old.expiresOn();
        var renewed = new Certificate(
                UUID.randomUUID(), old.body(), old.number(), old.scope(), decidedOn, from.plusYears(Certificate.YEARS));
        plan(renewed, 0, by);
        return renewed;
    }

    private void plan(Certificate certificate, int done, PersonId by) {
        certificates.insert(certificate, days.now(), by);
        for (var kind : AuditKind.values()) {
            audits.insert(
                    certificate.id(),
                    kind,
                    kind.dueOn(certificate.decidedOn(), certificate.expiresOn()),
                    kind.ordinal() < done ? AuditState.DONE : AuditState.PLANNED);
        }
    }
}
