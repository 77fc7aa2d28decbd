package io.aimsflow.organisation;

import io.aimsflow.workflow.CaseEnded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of cases that were cancelled. */
@Component
class OrganisationListener {

    private final Objectives objectives;
    private final ObjectiveMeasurements measurements;
    private final CompetenceGaps gaps;
    private final ContextReviews reviews;

    OrganisationListener(
            Objectives objectives, ObjectiveMeasurements measurements, CompetenceGaps gaps, ContextReviews reviews) {
        this.objectives = objectives;
        this.measurements = measurements;
        this.gaps = gaps;
        this.reviews = reviews;
    }

    @ApplicationModuleListener(condition = "#event.process() == 'objective-approval' && #event.end() == 'cancelled'")
    void onApproval(CaseEnded event) {
        objectives.approvalCancelled(event.caseId());
    }

    @ApplicationModuleListener(condition = "#event.process() == 'objective-measurement' && #event.end() == 'cancelled'")
    void onMeasurement(CaseEnded event) {
        measurements.cancelled(event.caseId());
    }

    @ApplicationModuleListener(condition = "#event.process() == 'competence-gap' && #event.end() == 'cancelled'")
    void onGap(CaseEnded event) {
        gaps.cancelled(event.caseId());
    }

    @ApplicationModuleListener(condition = "#event.process() == 'context-review' && #event.end() == 'cancelled'")
    void onContextReview(CaseEnded event) {
        reviews.cancelled(event.caseId());
    }
}
