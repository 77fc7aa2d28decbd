package io.aimsflow.risk;

import io.aimsflow.systems.ReassessmentNeeded;
import io.aimsflow.workflow.CaseEnded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of what makes assessments necessary, and of what happens to running ones outside their steps. */
@Component
class TreatmentListener {

    private final RiskAssessments assessments;

    TreatmentListener(RiskAssessments assessments) {
        this.assessments = assessments;
    }

    @ApplicationModuleListener(condition = "#event.risks()")
    void on(ReassessmentNeeded event) {
        assessments.reassess(event);
    }

    @ApplicationModuleListener(condition = "#event.process() == 'risk-treatment' && #event.end() == 'cancelled'")
    void on(CaseEnded event) {
        assessments.cancelled(event.caseId());
    }
}
