package io.aimsflow.documents.web;

import io.aimsflow.documents.Document;
import io.aimsflow.documents.DocumentClassification;
import io.aimsflow.documents.DocumentDetails;
import io.aimsflow.documents.DocumentDrafts;
import io.aimsflow.documents.DocumentReviews;
import io.aimsflow.documents.DocumentTemplate;
import io.aimsflow.documents.DocumentType;
import io.aimsflow.documents.DocumentVersion;
import io.aimsflow.documents.Documents;
import io.aimsflow.documents.Proposal;
import io.aimsflow.documents.VersionState;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Documents for programs. */
@RestController
@RequestMapping("/api/documents")
class DocumentsApi {

    private static final int PAGE_SIZE = 100;

    private final Documents documents;
    private final DocumentDrafts drafts;
    private final DocumentReviews reviews;

    DocumentsApi(Documents documents, DocumentDrafts drafts, DocumentReviews reviews) {
        this.documents = documents;
        this.drafts = drafts;
        this.reviews = reviews;
    }

    /** What is known of a document; {@code version} goes back with a change. */
    record Details(
            String number,
            int version,
            String title,
            DocumentType type,
            UUID owner,
            List<String> clauses,
            List<String> controls,
            DocumentClassification classification,
            String language,
            int reviewMonths,
            int retentionYears,
            Optional<LocalDate> nextReview) {

        static Details of(Document document) {
            DocumentDetails details = document.details();
            return new Details(
                    document.reference(),
                    document.version(),
                    details.title(),
                    details.type(),
                    details.owner().value(),
                    details.clauses().stream().map(Object::toString).toList(),
                    details.controls().stream().map(Object::toString).toList(),
                    details.classification(),
                    details.language(),
                    details.reviewMonths(),
                    details.retentionYears(),
                    document.nextReview());
        }
    }

    /** A version; {@code revision} goes back with a change of a draft. */
    record Version(
            int number,
            int revision,
            VersionState state,
            String title,
            String body,
            Optional<String> file,
            String change,
            Optional<UUID> approvedBy,
            Optional<LocalDate> effectiveOn,
            Optional<UUID> caseId) {

        static Version of(DocumentVersion version) {
            return new Version(
                    version.number(),
                    version.revision(),
                    version.state(),
                    version.title(),
                    version.body(),
                    version.file().map(file -> file.name()),
                    version.change(),
                    version.approvedBy().map(PersonId::value),
                    version.effectiveOn(),
                    version.caseId().map(CaseId::value));
        }
    }

    /** A document with the versions that one may read, the newest first. */
    record Resource(Details document, List<Version> versions) {}

    /** A page; {@code next} is the {@code after} of the next one, 0 if there is none. */
    record Page(List<Details> documents, int next) {}

    /** What a draft shall say. */
    record Text(int revision, String body, Optional<String> change) {}

    /** Who shall read and approve a draft; without an approver top management does. */
    record Asked(int revision, Optional<List<UUID>> reviewers, Optional<UUID> approver) {}

    /** Why a document is withdrawn. */
    record Withdrawal(@Nullable String reason) {}

    @GetMapping
    Page list(DocumentQuery query, @AuthenticationPrincipal SignedIn me) {
        var page = documents.list(query.filter(me.id(), PAGE_SIZE), me.id());
        return new Page(
                page.lines().stream().map(line -> Details.of(line.document())).toList(), page.next());
    }

    @GetMapping("/{number}")
    Resource get(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        var view = documents.byReference(number, me.id());
        return new Resource(
                Details.of(view.document()),
                view.versions().stream().map(Version::of).toList());
    }

    /** Adds a document with a first draft; {@code clauses} and {@code controls} are texts with commas. */
    @PostMapping
    ResponseEntity<Resource> add(@RequestBody DocumentForm form, @AuthenticationPrincipal SignedIn me) {
        Optional<DocumentTemplate> template = form.chosen();
        var number = documents.create(form.details(), template, Actor.of(me.id()));
        return ResponseEntity.created(URI.create("/api/documents/" + number)).body(get(number, me));
    }

    /** Changes what is known of it; 409 if it has another version by now. */
    @PutMapping("/{number}")
    Resource change(@PathVariable String number, @RequestBody DocumentForm form, @AuthenticationPrincipal SignedIn me) {
        documents.change(number, form.basedOn(), form.details(), Actor.of(me.id()));
        return get(number, me);
    }

    /** Opens a draft that says what the newest version says; answers the one that is open, if there is one. */
    @PostMapping("/{number}/draft")
    Resource open(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        drafts.open(number, Actor.of(me.id()));
        return get(number, me);
    }

    /** Writes the draft; 409 if it has another revision by now. */
    @PutMapping("/{number}/draft")
    Version write(@PathVariable String number, @RequestBody Text text, @AuthenticationPrincipal SignedIn me) {
        drafts.write(
                number,
                text.revision(),
                Objects.toString(text.body(), ""),
                text.change().orElse(""),
                Actor.of(me.id()));
        return draft(number, me);
    }

    /** Has the draft reviewed and approved. */
    @PostMapping("/{number}/draft/propose")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Version propose(@PathVariable String number, @RequestBody Asked asked, @AuthenticationPrincipal SignedIn me) {
        var reviewers = asked.reviewers().orElse(List.of()).stream().map(PersonId::new);
        var proposal = new Proposal(reviewers.toList(), asked.approver().map(PersonId::new));
        drafts.propose(number, asked.revision(), proposal, Actor.of(me.id()));
        return draft(number, me);
    }

    /** Takes what is in effect out of it. */
    @PostMapping("/{number}/withdraw")
    Resource withdraw(@PathVariable String number, @RequestBody Withdrawal why, @AuthenticationPrincipal SignedIn me) {
        reviews.withdraw(number, Objects.toString(why.reason(), ""), Actor.of(me.id()));
        return get(number, me);
    }

    private Version draft(String number, SignedIn me) {
        return documents
                .byReference(number, me.id())
                .open()
                .map(Version::of)
                .orElseThrow(() -> new NotFound("draft", number));
    }
}
