package io.aimsflow.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The certificate and its cycle.
 *
 * @param audits of the cycle, by due day
 * @param now how ready the organisation is at this moment
 */
public record CertificationView(
        Optional<Certificate> certificate,
        List<CertificationAudit> audits,
        Readiness now,
        LocalDate today,
        boolean mayManage) {

    public CertificationView {
        audits = List.copyOf(audits);
    }

    /** The first audit that has not taken place. */
    public Optional<CertificationAudit> next() {
        return audits.stream().filter(audit -> audit.state() != AuditState.DONE).findFirst();
    }

    public boolean valid() {
        return certificate.filter(one -> one.validOn(today)).isPresent();
    }
}
