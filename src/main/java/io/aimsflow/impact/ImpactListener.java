package io.aimsflow.impact;

import io.aimsflow.systems.AiSystemChanged;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystemRegistered;
import io.aimsflow.systems.Change;
import io.aimsflow.systems.ReassessmentNeeded;
import io.aimsflow.workflow.CaseEnded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of what makes assessments necessary, and of what happens to running ones outside their steps. */
@Component
class ImpactListener {

    private final ImpactAssessments assessments;

    ImpactListener(ImpactAssessments assessments) {
        this.assessments = assessments;
    }

    @ApplicationModuleListener(condition = "#event.way().name() == 'INTAKE'")
    void on(AiSystemRegistered event) {
        assessments.registered(event);
    }

    @ApplicationModuleListener(condition = "#event.impact()")
    void on(ReassessmentNeeded event) {
        assessments.reassess(event);
    }

    @ApplicationModuleListener
    void on(AiSystemChanged event) {
        var aspects = event.changes().stream().map(Change::aspect).toList();
        if (aspects.contains(AiSystemField.OWNER.name()) || aspects.contains(AiSystemField.NAME.name())) {
            assessments.systemChanged(event.system());
        }
    }

    @ApplicationModuleListener(
            condition = "#event.process() == 'ai-system-impact-assessment' && #event.end() == 'cancelled'")
    void on(CaseEnded event) {
        assessments.cancelled(event.caseId());
    }
}
