package io.aimsflow.review;

import io.aimsflow.workflow.CaseEnded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of reviews that were cancelled. */
@Component
class ReviewListener {

    private final ReviewPlanning planning;

    ReviewListener(ReviewPlanning planning) {
        this.planning = planning;
    }

    @ApplicationModuleListener(condition = "#event.process() == 'management-review' && #event.end() == 'cancelled'")
    void on(CaseEnded event) {
        planning.cancelled(event.caseId());
    }
}
