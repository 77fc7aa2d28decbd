package io.aimsflow.portal;

import io.aimsflow.certification.AuditClosed;
import io.aimsflow.certification.AuditReleased;
import io.aimsflow.workflow.CaseEnded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of audits that were released and closed, and of questions whose case was cancelled. */
@Component
class PortalListener {

    private final PortalOpening opening;
    private final AuditorQuestions questions;

    PortalListener(PortalOpening opening, AuditorQuestions questions) {
        this.opening = opening;
        this.questions = questions;
    }

    @ApplicationModuleListener
    void on(AuditReleased event) {
        opening.released(event);
    }

    @ApplicationModuleListener
    void on(AuditClosed event) {
        opening.closed(event.audit());
        questions.closeAll(event.audit());
    }

    @ApplicationModuleListener(condition = "#event.process() == 'auditor-question' && #event.end() == 'cancelled'")
    void on(CaseEnded event) {
        questions.close(event.caseId());
    }
}
