package io.aimsflow.demo;

import io.aimsflow.documents.DocumentClassification;
import io.aimsflow.documents.DocumentDetails;
import io.aimsflow.documents.DocumentDrafts;
import io.aimsflow.documents.DocumentReviews;
import io.aimsflow.documents.DocumentTemplate;
import io.aimsflow.documents.DocumentVersion;
import io.aimsflow.documents.Documents;
import io.aimsflow.documents.Proposal;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ControlRef;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/** Writes documents from templates, proposes them, and brings them into effect when their day has come. */
class DocumentDeeds {

    private final Documents documents;
    private final DocumentDrafts drafts;
    private final DocumentReviews reviews;
    private final MessageSource messages;
    private final Cast cast;

    DocumentDeeds(
            Documents documents, DocumentDrafts drafts, DocumentReviews reviews, MessageSource messages, Cast cast) {
        this.documents = documents;
        this.drafts = drafts;
        this.reviews = reviews;
        this.messages = messages;
        this.cast = cast;
    }

    /** The name by which the steps of its approval find it. */
    static String key(DocumentTemplate template) {
        return "document-" + template;
    }

    /** What the days until now brought. */
    void keepUp() {
        reviews.keepUp();
    }

    void begin(DocumentStories.Told told) {
        var actor = Actor.of(cast.person(told.by()));
        var reference = documents.create(details(told), Optional.of(told.template()), actor);
        fill(reference, told, actor);
        var draft = draft(reference, actor);
        var reviewers = told.reviewers().stream().map(cast::person).toList();
        var proposal = new Proposal(reviewers, Optional.of(cast.person(told.approver())));
        cast.add(key(told.template()), drafts.propose(reference, draft.revision(), proposal, actor));
    }

    private void fill(String reference, DocumentStories.Told told, Actor actor) {
        var draft = draft(reference, actor);
        var body = draft.body();
        for (var passage : told.fill().entrySet()) {
            if (!body.contains(passage.getKey())) {
                throw new IllegalArgumentException(told.template() + " does not say " + passage.getKey());
            }
            body = body.replace(passage.getKey(), passage.getValue());
        }
        drafts.write(reference, draft.revision(), body, "", actor);
    }

    private DocumentVersion draft(String reference, Actor actor) {
        return documents.byReference(reference, actor.person()).open().orElseThrow();
    }

    private DocumentDetails details(DocumentStories.Told told) {
        var template = told.template();
        return new DocumentDetails(
                messages.getMessage(template.messageKey(), null, Locale.forLanguageTag(told.language())),
                template.type(),
                cast.person(told.owner()),
                template.clauses(),
                told.controls().stream().map(ControlRef::new).toList(),
                DocumentClassification.INTERNAL,
                told.language(),
                told.reviewMonths(),
                5);
    }
}
