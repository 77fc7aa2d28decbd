package io.aimsflow.documents;

import io.aimsflow.workflow.CaseEnded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of approvals, reviews and acknowledgements that were cancelled. */
@Component
class DocumentListener {

    private final DocumentApproval approval;
    private final DocumentReviews reviews;
    private final Acknowledgements acknowledgements;

    DocumentListener(DocumentApproval approval, DocumentReviews reviews, Acknowledgements acknowledgements) {
        this.approval = approval;
        this.reviews = reviews;
        this.acknowledgements = acknowledgements;
    }

    @ApplicationModuleListener(condition = "#event.process() == 'document-approval' && #event.end() == 'cancelled'")
    void onApproval(CaseEnded event) {
        approval.withdraw(event.caseId());
    }

    @ApplicationModuleListener(condition = "#event.process() == 'document-review' && #event.end() == 'cancelled'")
    void onReview(CaseEnded event) {
        reviews.cancelled(event.caseId());
    }

    @ApplicationModuleListener(condition = "#event.process() == 'acknowledgement' && #event.end() == 'cancelled'")
    void onAcknowledgement(CaseEnded event) {
        acknowledgements.cancelled(event.caseId());
    }
}
