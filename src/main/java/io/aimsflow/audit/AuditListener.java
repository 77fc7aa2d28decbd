package io.aimsflow.audit;

import io.aimsflow.workflow.CaseEnded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of programmes and audits whose case was cancelled. */
@Component
class AuditListener {

    private final AuditProgrammes programmes;
    private final Audits audits;

    AuditListener(AuditProgrammes programmes, Audits audits) {
        this.programmes = programmes;
        this.audits = audits;
    }

    @ApplicationModuleListener(condition = "#event.process() == 'audit-programme' && #event.end() == 'cancelled'")
    void onProgramme(CaseEnded event) {
        programmes.withdraw(event.caseId());
    }

    @ApplicationModuleListener(condition = "#event.process() == 'internal-audit' && #event.end() == 'cancelled'")
    void onAudit(CaseEnded event) {
        audits.cancelled(event.caseId());
    }
}
