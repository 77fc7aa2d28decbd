package io.aimsflow.documents;

import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.OrganisationDays;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opening drafts, writing them and proposing them; by whoever may edit the document. */
@Service
@Transactional
public class DocumentDrafts {

    private final DocumentTable documents;
    private final VersionTable versions;
    private final DocumentApproval approval;
    private final DocumentAccess access;
    private final DocumentTelling telling;
    private final EvidenceFiles evidence;
    private final People people;
    private final OrganisationDays days;

    DocumentDrafts(
            DocumentTable documents,
            VersionTable versions,
            DocumentApproval approval,
            DocumentAccess access,
            DocumentTelling telling,
            EvidenceFiles evidence,
            People people,
            OrganisationDays days) {
        this.documents = documents;
        this.versions = versions;
        this.approval = approval;
        this.access = access;
        this.telling = telling;
        this.evidence = evidence;
        this.people = people;
        this.days = days;
    }

    /**
     * Opens a draft that says what the newest version says; does nothing if one is open.
     *
     * @throws Conflict if an approved version waits for its day
     * @throws NotFound unless the actor may edit the document
     */
    public void open(String reference, Actor actor) {
        open(locked(reference, actor), actor);
    }

    void open(Document document, Actor actor) {
        var all = versions.of(document.id());
        if (all.stream().anyMatch(version -> version.state() == VersionState.APPROVED)) {
            throw new Conflict("document-waits", document.reference());
        }
        if (all.stream().allMatch(version -> version.state().frozen())) {
            var body = all.isEmpty() ? "" : all.get(0).body();
            var number = all.isEmpty() ? 1 : all.get(0).number() + 1;
            versions.insert(document, number, body, actor.person(), days.now());
            telling.tell(document, number, "draft-opened", Optional.of(actor), "");
        }
    }

    /**
     * Writes the draft.
     *
     * @param seen revision of the draft that was shown
     * @throws Refused if a text is too long
     * @throws Conflict if somebody wrote in it since, or it is being reviewed
     * @throws NotFound unless the actor may edit the document
     */
    public void write(String reference, int seen, String body, String change, Actor actor) {
        var document = locked(reference, actor);
        var draft = draft(document);
        var text = new DraftText(body, draft.file(), change).checked();
        versions.write(draft, seen, text, actor.person());
    }

    /**
     * Puts a file in the place of the text, which the version before keeps.
     *
     * @param upload the actor's own, not attached to anything
     * @throws NotFound if there is no such upload, or the actor may not edit the document
     */
    public void attach(String reference, int seen, FileId upload, Actor actor) {
        var document = locked(reference, actor);
        var draft = draft(document);
        var file = evidence.visible(actor.person(), upload);
        draft.caseId().ifPresent(caseId -> evidence.attach(upload, caseId, Optional.empty(), actor));
        var text = new DraftText("", Optional.of(DocumentFile.of(file)), draft.change());
        versions.write(draft, seen, text, actor.person());
    }

    /** Takes the file out, so that a text can be written. */
    public void detach(String reference, int seen, Actor actor) {
        var draft = draft(locked(reference, actor));
        versions.write(draft, seen, new DraftText("", Optional.empty(), draft.change()), actor.person());
    }

    /**
     * Throws a draft away that was never proposed.
     *
     * @throws Conflict if it belongs to a running approval, or is the document's first version
     */
    public void discard(String reference, Actor actor) {
        var document = locked(reference, actor);
        var draft = draft(document);
        if (draft.caseId().isPresent() || draft.number() == 1) {
            throw new Conflict(
                    draft.number() == 1 ? "document-first-draft" : "document-revised-in-task", draft.number());
        }
        versions.delete(draft);
        telling.tell(document, draft.number(), "draft-discarded", Optional.of(actor), "");
    }

    /**
     * Has the draft reviewed and approved.
     *
     * @param seen revision of the draft that was shown
     * @throws Refused if it is empty, its file is gone, or somebody would judge what they wrote
     * @throws Conflict if somebody wrote in it since, or it is proposed already
     */
    public CaseId propose(String reference, int seen, Proposal wanted, Actor actor) {
        var document = locked(reference, actor);
        var draft = draft(document);
        if (draft.caseId().isPresent()) {
            throw new Conflict("document-revised-in-task", draft.number());
        }
        if (draft.blank()) {
            throw Refused.because("document-empty");
        }
        var proposal = DocumentRules.checked(wanted, draft, actor.person(), people);
        return approval.propose(document, draft, seen, proposal, actor);
    }

    /** Everybody who may edit a document waits until this transaction ends. */
    private Document locked(String reference, Actor actor) {
        var document =
                documents.byNumber(Document.number(reference)).orElseThrow(() -> new NotFound("document", reference));
        access.requireEdit(document, actor.person());
        return documents.lock(document.id());
    }

    private DocumentVersion draft(Document document) {
        return versions.of(document.id()).stream()
                .filter(version -> version.state() == VersionState.DRAFT)
                .findFirst()
                .orElseThrow(() -> new Conflict("document-no-draft", document.reference()));
    }
}
