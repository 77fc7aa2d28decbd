package io.aimsflow.documents;

import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.OrganisationDays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisation's documents (ISO/IEC 42001:2023, 7.5). Everybody inside reads what is in effect; drafts and what was
 * replaced are for those who work on the document and those who oversee it. Owners write their own documents, the AIMS
 * manager all; external auditors see nothing here.
 */
@Service
@Transactional
public class Documents {

    /** The process in which a version is reviewed and approved. */
    public static final String APPROVAL = "document-approval";

    /** The process in which a document is looked at when its review date comes. */
    public static final String REVIEW = "document-review";

    private static final int STEPS = 100;

    private final DocumentTable documents;
    private final VersionTable versions;
    private final DocumentRegister register;
    private final DocumentTexts texts;
    private final DocumentAccess access;
    private final DocumentTelling telling;
    private final People people;
    private final OrganisationDays days;

    Documents(
            DocumentTable documents,
            VersionTable versions,
            DocumentRegister register,
            DocumentTexts texts,
            DocumentAccess access,
            DocumentTelling telling,
            People people,
            OrganisationDays days) {
        this.documents = documents;
        this.versions = versions;
        this.register = register;
        this.texts = texts;
        this.access = access;
        this.telling = telling;
        this.people = people;
        this.days = days;
    }

    /** The documents of which the person may read a version, by number. */
    @Transactional(readOnly = true)
    public DocumentPage list(DocumentFilter filter, PersonId viewer) {
        access.requireInsider(viewer);
        return register.page(filter, viewer);
    }

    /** True for document owners and the AIMS manager. */
    @Transactional(readOnly = true)
    public boolean mayCreate(PersonId person) {
        return access.mayCreate(person);
    }

    /** The text whose SHA-256 the ledger was told when the version was approved: all of it, each part after its length. */
    public static String approvedText(DocumentVersion version) {
        return VersionHashes.text(version);
    }

    /**
     * @param reference such as {@code DOC-0001}
     * @throws NotFound if there is none, or this person may read no version of it
     */
    @Transactional(readOnly = true)
    public DocumentView byReference(String reference, PersonId viewer) {
        access.requireInsider(viewer);
        var document = get(reference);
        var readable = versions.of(document.id()).stream()
                .filter(version -> access.mayRead(document, version, viewer))
                .toList();
        if (readable.isEmpty()) {
            throw new NotFound("document", reference);
        }
        return new DocumentView(
                document, readable, steps(document, readable, viewer), access.mayEdit(document, viewer));
    }

    private List<DocumentStep> steps(Document document, List<DocumentVersion> readable, PersonId viewer) {
        var all = access.readsAll(viewer) || access.mayEdit(document, viewer);
        return telling.of(document.id(), STEPS).stream()
                .filter(step -> all
                        || readable.stream()
                                .anyMatch(version -> version.number() == step.version()
                                        && version.state().frozen()))
                .toList();
    }

    /** A version that the person may read. @throws NotFound otherwise */
    @Transactional(readOnly = true)
    public DocumentVersion version(String reference, int number, PersonId viewer) {
        return byReference(reference, viewer).versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("version of " + reference, number));
    }

    /**
     * Adds a document with a first draft.
     *
     * @param template whose text, in the document's language, the draft begins with; without one it is empty
     * @return its reference, such as {@code DOC-0001}
     * @throws Refused for the first detail that is not as it has to be
     * @throws NotFound unless the actor may add documents
     */
    public String create(DocumentDetails typed, Optional<DocumentTemplate> template, Actor actor) {
        if (!access.mayCreate(actor.person())) {
            throw new NotFound("document to add", actor.person());
        }
        var details = DocumentRules.checked(typed, people);
        requireOwn(details.owner(), actor);
        var now = days.now();
        var document = new Document(
                UUID.randomUUID(),
                0,
                documents.nextNumber(),
                details,
                template,
                Optional.empty(),
                Optional.empty(),
                now,
                actor.person());
        documents.insert(document);
        var body = template.map(one -> texts.of(one, details.language())).orElse("");
        versions.insert(document, 1, body, actor.person(), now);
        telling.tell(document, 1, "added", Optional.of(actor), "");
        return document.reference();
    }

    /**
     * Changes what is known beside the text. A version that was approved keeps the title that it was approved with.
     *
     * @param seen version of the document that the change is based on
     * @throws Refused for the first detail that is not as it has to be
     * @throws io.aimsflow.shared.Conflict if somebody changed it since
     * @throws NotFound unless the actor may change it
     */
    public void change(String reference, int seen, DocumentDetails typed, Actor actor) {
        var document = get(reference);
        access.requireEdit(document, actor.person());
        var details = DocumentRules.checked(typed, people);
        if (!details.owner().equals(document.details().owner())) {
            requireOwn(details.owner(), actor);
        }
        documents.change(document, seen, details);
        versions.entitle(document.id(), details.title());
        telling.tell(get(reference), 0, "changed", Optional.of(actor), "");
    }

    /** Whoever does not manage the AIMS names nobody else as owner: that would be work given without being asked. */
    private void requireOwn(PersonId owner, Actor actor) {
        if (!access.manages(actor.person()) && !access.ids(actor.person()).contains(owner)) {
            throw Refused.at("owner", "document-own-only");
        }
    }

    private Document get(String reference) {
        return documents.byNumber(Document.number(reference)).orElseThrow(() -> new NotFound("document", reference));
    }
}
