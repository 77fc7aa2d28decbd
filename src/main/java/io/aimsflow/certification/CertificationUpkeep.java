package io.aimsflow.certification;

import io.aimsflow.workflow.OrganisationDays;
import io.aimsflow.workflow.Policies;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what the day brings: preparations begin in time, readiness is computed once a day. */
@Service
@Transactional
public class CertificationUpkeep {

    static final String LEAD_DAYS = "certification.preparation";

    private final CertificateTable certificates;
    private final CertificationAuditTable audits;
    private final ReadinessTable frozen;
    private final ReadinessKeeping readiness;
    private final PreparationStart preparations;
    private final Policies policies;
    private final OrganisationDays days;

    CertificationUpkeep(
            CertificateTable certificates,
            CertificationAuditTable audits,
            ReadinessTable frozen,
            ReadinessKeeping readiness,
            PreparationStart preparations,
            Policies policies,
            OrganisationDays days) {
        this.certificates = certificates;
        this.audits = audits;
        this.frozen = frozen;
        this.readiness = readiness;
        this.preparations = preparations;
        this.policies = policies;
        this.days = days;
    }

    /** Harmless if repeated, or called by several servers at once. */
    public void keepUp() {
        var today = days.today();
        var from = today.plusDays(policies.valueOf(LEAD_DAYS));
        certificates
                .current()
                .ifPresent(certificate -> audits.of(certificate.id()).stream()
                        .filter(audit -> toStart(audit, today, from))
                        .forEach(audit -> preparations.start(audit.id(), Optional.empty())));
        audits.running().stream()
                .filter(audit -> audit.beginsOn().isPresent())
                .filter(audit -> frozen.last(audit.id())
                        .filter(last -> !last.day().isBefore(today))
                        .isEmpty())
                .forEach(audit -> readiness.freeze(audit.id()));
    }

    private static boolean toStart(CertificationAudit audit, LocalDate today, LocalDate from) {
        return audit.state() == AuditState.PLANNED
                && !audit.dueOn().isAfter(from)
                && audit.notBefore().filter(today::isBefore).isEmpty();
    }
}
