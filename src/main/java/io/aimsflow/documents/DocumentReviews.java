package io.aimsflow.documents;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.OrganisationDays;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps documents right over time (ISO/IEC 42001:2023, 7.5.2 c, 7.5.3): their owners look at them when their review date
 * comes, and say that they still hold, open a new version, or withdraw them.
 */
@Service
@Transactional
public class DocumentReviews {

    private static final String PREFIX = "DR";
    private static final int AT_ONCE = 50;
    private static final int YEARS_AHEAD = 5;

    private final DocumentTable documents;
    private final DocumentDrafts drafts;
    private final DocumentEffect effect;
    private final DocumentAccess access;
    private final DocumentTelling telling;
    private final Cases cases;
    private final OrganisationDays days;

    DocumentReviews(
            DocumentTable documents,
            DocumentDrafts drafts,
            DocumentEffect effect,
            DocumentAccess access,
            DocumentTelling telling,
            Cases cases,
            OrganisationDays days) {
        this.documents = documents;
        this.drafts = drafts;
        this.effect = effect;
        this.access = access;
        this.telling = telling;
        this.cases = cases;
        this.days = days;
    }

    /** Does what the day brings: approved versions come into effect, documents come up for review. Harmless if repeated. */
    public void keepUp() {
        effect.comeDue();
        documents.toReview(days.today(), AT_ONCE).forEach(due -> start(documents.lock(due.id())));
    }

    private void start(Document document) {
        if (document.reviewCase().isPresent()) {
            return; // another server was faster
        }
        var title = DocumentEffect.title(document);
        var owner = document.details().owner();
        var caseId = cases.start(new StartCase(
                Documents.REVIEW,
                PREFIX,
                new Subject(DocumentApproval.SUBJECT, document.id(), title),
                Optional.empty(),
                Map.of("owner", owner.toString())));
        documents.reviewIn(document.id(), caseId);
        describe(document, caseId, "documents.case.reviewing");
        telling.tell(document, 0, "review-started", Optional.empty(), "", Optional.of(caseId), Map.of());
    }

    /** The document that the review is about. @throws NotFound if it is about none */
    @Transactional(readOnly = true)
    public Document ofCase(CaseId review) {
        return documents.reviewedIn(review).orElseThrow(() -> new NotFound("document of review", review));
    }

    /**
     * The document still holds.
     *
     * @param next when it is looked at again: after today, within five years
     */
    public void stillValid(CaseId review, LocalDate next, Actor actor) {
        var document = lock(review);
        var today = days.today();
        if (!next.isAfter(today) || next.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw Refused.at("nextReview", "document-next-review", YEARS_AHEAD);
        }
        documents.reviewOn(document.id(), next);
        end(document, review, "still-valid", "documents.case.valid", actor);
    }

    /** It has to change: a draft is opened, and the review date stays until the new version is in effect. */
    public void revise(CaseId review, Actor actor) {
        var document = lock(review);
        drafts.open(document, actor);
        end(document, review, "to-revise", "documents.case.revised", actor);
    }

    /** It is not needed any more. @throws Refused without a reason */
    public void withdraw(CaseId review, String reason, Actor actor) {
        var document = lock(review);
        effect.withdraw(document, DocumentRules.needed("reason", reason, 2000), actor);
        describe(document, review, VersionState.WITHDRAWN.messageKey());
        documents.reviewIn(document.id(), null);
    }

    /**
     * Takes the version in effect out of it, outside of a review.
     *
     * @throws Refused without a reason
     * @throws Conflict if nothing is in effect, or its review runs, in which it can be withdrawn
     * @throws NotFound unless the actor may edit the document
     */
    public void withdraw(String reference, String reason, Actor actor) {
        var found =
                documents.byNumber(Document.number(reference)).orElseThrow(() -> new NotFound("document", reference));
        access.requireEdit(found, actor.person());
        var document = documents.lock(found.id());
        if (document.reviewCase().isPresent()) {
            throw new Conflict("document-being-reviewed", reference);
        }
        if (effect.effective(document).isEmpty()) {
            throw new Conflict("document-not-effective", reference);
        }
        effect.withdraw(document, DocumentRules.needed("reason", reason, 2000), actor);
    }

    /** The review was cancelled: it is asked for again in a month. */
    public void cancelled(CaseId review) {
        documents.reviewedIn(review).ifPresent(document -> {
            documents.reviewOn(document.id(), days.today().plusMonths(1));
            documents.reviewIn(document.id(), null);
        });
    }

    private void end(Document document, CaseId review, String what, String state, Actor actor) {
        documents.reviewIn(document.id(), null);
        describe(document, review, state);
        telling.tell(document, 0, what, Optional.of(actor), "", Optional.of(review), Map.of());
    }

    private Document lock(CaseId review) {
        return documents.lock(ofCase(review).id());
    }

    private void describe(Document document, CaseId caseId, String state) {
        cases.describe(
                caseId,
                new CaseState(
                        DocumentEffect.title(document),
                        state,
                        Optional.of(document.details().owner())));
    }
}
