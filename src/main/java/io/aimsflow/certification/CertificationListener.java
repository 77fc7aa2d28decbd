package io.aimsflow.certification;

import io.aimsflow.workflow.CaseEnded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of preparations and gaps that were cancelled. */
@Component
class CertificationListener {

    private final AuditPreparation preparation;
    private final GapAnswers gaps;

    CertificationListener(AuditPreparation preparation, GapAnswers gaps) {
        this.preparation = preparation;
        this.gaps = gaps;
    }

    @ApplicationModuleListener(
            condition = "#event.process() == 'surveillance-preparation' && #event.end() == 'cancelled'")
    void onPreparation(CaseEnded event) {
        preparation.cancelled(event.caseId());
    }

    @ApplicationModuleListener(condition = "#event.process() == 'readiness-gap' && #event.end() == 'cancelled'")
    void onGap(CaseEnded event) {
        gaps.cancelled(event.caseId());
    }
}
