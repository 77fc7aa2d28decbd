package io.aimsflow.documents;

import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.identity.People;
import io.aimsflow.ledger.ContentReference;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.OrganisationDays;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps from a proposed draft to a version in effect (ISO/IEC 42001:2023, 7.5.2). Called by the process: whoever calls
 * has checked that the person may do the task. Nobody approves what they wrote.
 */
@Service
@Transactional
public class DocumentApproval {

    static final String SUBJECT = "document";
    private static final String PREFIX = "DA";
    private static final int MONTHS_AHEAD = 12;
    private static final int REMARK = 4000;

    private final DocumentTable documents;
    private final VersionTable versions;
    private final DocumentTelling telling;
    private final DocumentEffect effect;
    private final EvidenceFiles evidence;
    private final Cases cases;
    private final People people;
    private final OrganisationDays days;

    DocumentApproval(
            DocumentTable documents,
            VersionTable versions,
            DocumentTelling telling,
            DocumentEffect effect,
            EvidenceFiles evidence,
            Cases cases,
            People people,
            OrganisationDays days) {
        this.documents = documents;
        this.versions = versions;
        this.telling = telling;
        this.effect = effect;
        this.evidence = evidence;
        this.cases = cases;
        this.people = people;
        this.days = days;
    }

    CaseId propose(Document document, DocumentVersion draft, int seen, Proposal proposal, Actor actor) {
        var subject = new Subject(SUBJECT, document.id(), DocumentEffect.title(document));
        var facts = Map.<String, Object>of(
                "author", actor.person().toString(),
                "approver", proposal.approver().map(PersonId::toString).orElse(""),
                "reviewers",
                        proposal.reviewers().stream().map(PersonId::toString).collect(Collectors.joining(",")),
                "changesWanted", false);
        var caseId = cases.start(new StartCase(Documents.APPROVAL, PREFIX, subject, Optional.of(actor), facts));
        draft.file().ifPresent(file -> attach(file, caseId, actor));
        versions.propose(draft, seen, proposal, actor.person(), caseId);
        describe(document, caseId, VersionState.IN_REVIEW.messageKey());
        telling.tell(document, draft.number(), "proposed", Optional.of(actor), "", Optional.of(caseId), Map.of());
        return caseId;
    }

    private void attach(DocumentFile file, CaseId caseId, Actor actor) {
        if (!evidence.mayAttach(actor.person(), file.id(), caseId)) {
            throw Refused.because("document-file-gone", file.name());
        }
        evidence.attach(file.id(), caseId, Optional.empty(), actor);
    }

    /** The version that the case is about. @throws NotFound if the case is about none */
    @Transactional(readOnly = true)
    public DocumentVersion ofCase(CaseId caseId) {
        return versions.ofCase(caseId).orElseThrow(() -> new NotFound("version of case", caseId));
    }

    /** The document that the case is about. @throws NotFound if the case is about none */
    @Transactional(readOnly = true)
    public Document documentOf(CaseId caseId) {
        return documents.find(ofCase(caseId).document()).orElseThrow();
    }

    /** A reviewer finds the draft fine. */
    public void fine(CaseId caseId, String note, Actor actor) {
        var document = lock(caseId);
        tell(document, caseId, "found-fine", actor, DocumentRules.text("remarks", note, REMARK));
    }

    /** A reviewer wants something changed. @throws Refused without saying what */
    public void changeWanted(CaseId caseId, String remarks, Actor actor) {
        var document = lock(caseId);
        var text = DocumentRules.needed("remarks", remarks, REMARK);
        versions.remark(ofCase(caseId), people.get(actor.person()).name() + ": " + text);
        tell(document, caseId, "change-wanted", actor, text);
    }

    /** All reviewers have read it and somebody wants changes: its author writes again. */
    public void toRevise(CaseId caseId) {
        var document = lock(caseId);
        versions.state(ofCase(caseId), VersionState.DRAFT);
        describe(document, caseId, VersionState.DRAFT.messageKey());
    }

    /** The revised draft goes through again. @throws Refused if it is empty */
    public void proposeAgain(CaseId caseId, Actor actor) {
        var document = lock(caseId);
        var draft = ofCase(caseId);
        if (draft.blank()) {
            throw Refused.because("document-empty");
        }
        var proposal = new Proposal(draft.reviewers(), draft.approver());
        versions.propose(draft, draft.revision(), proposal, actor.person(), caseId);
        describe(document, caseId, VersionState.IN_REVIEW.messageKey());
        tell(document, caseId, "proposed", actor, "");
    }

    /** The approver wants something changed. @throws Refused without saying what */
    public void sendBack(CaseId caseId, String remarks, Actor actor) {
        var document = lock(caseId);
        var text = DocumentRules.needed("remarks", remarks, REMARK);
        versions.remark(ofCase(caseId), people.get(actor.person()).name() + ": " + text);
        versions.state(ofCase(caseId), VersionState.DRAFT);
        describe(document, caseId, VersionState.DRAFT.messageKey());
        tell(document, caseId, "sent-back", actor, text);
    }

    /** The approver does not want it; it stays a draft outside of any case. @throws Refused without saying why */
    public void reject(CaseId caseId, String remarks, Actor actor) {
        var document = lock(caseId);
        var text = DocumentRules.needed("remarks", remarks, REMARK);
        versions.remark(ofCase(caseId), people.get(actor.person()).name() + ": " + text);
        tell(document, caseId, "rejected", actor, text);
        describe(document, caseId, "documents.case.rejected");
        versions.release(ofCase(caseId));
    }

    /** It stays a draft, proposed to nobody; also if its case is cancelled. */
    public void withdraw(CaseId caseId) {
        versions.ofCase(caseId)
                .map(version -> documents.lock(version.document()))
                .ifPresent(document -> versions.ofCase(caseId) // again: it may have been released while this waited
                        .filter(version -> !version.state().frozen())
                        .ifPresent(version -> {
                            describe(document, caseId, "documents.case.withdrawn");
                            versions.release(version);
                        }));
    }

    /**
     * The approver approves: the text never changes again, and is in effect from that day on.
     *
     * @param effectiveOn today or later, within a year
     * @throws Refused if the day is not, or the approver wrote in the draft
     */
    public void approve(CaseId caseId, LocalDate effectiveOn, Actor actor) {
        var document = lock(caseId);
        var draft = ofCase(caseId);
        var today = days.today();
        if (effectiveOn.isBefore(today) || effectiveOn.isAfter(today.plusMonths(MONTHS_AHEAD))) {
            throw Refused.at("effectiveOn", "document-effective-day", MONTHS_AHEAD);
        }
        if (draft.editors().stream().anyMatch(actor::involves)) {
            throw Refused.because("document-own-text");
        }
        versions.approve(draft, document.details().title(), actor.person(), days.now(), effectiveOn);
        describe(document, caseId, VersionState.APPROVED.messageKey());
        var approved = ofCase(caseId);
        var reference = new ContentReference(approved.id(), VersionHashes.hash(approved));
        telling.tell(
                document,
                approved.number(),
                "approved",
                Optional.of(actor),
                "",
                Optional.of(caseId),
                Map.of(VersionHashes.KEY, reference, "effectiveOn", effectiveOn.toString()));
        effect.comeDue();
    }

    private Document lock(CaseId caseId) {
        return documents.lock(ofCase(caseId).document());
    }

    private void describe(Document document, CaseId caseId, String state) {
        cases.describe(
                caseId,
                new CaseState(
                        DocumentEffect.title(document),
                        state,
                        Optional.of(document.details().owner())));
    }

    private void tell(Document document, CaseId caseId, String what, Actor actor, String note) {
        telling.tell(document, ofCase(caseId).number(), what, Optional.of(actor), note, Optional.of(caseId), Map.of());
    }
}
