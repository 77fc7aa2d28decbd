package io.aimsflow.demo;

import io.aimsflow.demo.Story.Deed;
import io.aimsflow.demo.Story.Step;
import io.aimsflow.documents.Audience;
import io.aimsflow.documents.Campaigns;
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
import io.aimsflow.shared.PersonId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;

/** Writes documents from templates, proposes them, brings them into effect when their day has come, and has them read. */
class DocumentDeeds {

    private final Documents documents;
    private final DocumentDrafts drafts;
    private final DocumentReviews reviews;
    private final Campaigns campaigns;
    private final MessageSource messages;
    private final Deeds deeds;
    private final Cast cast;
    private final Map<DocumentTemplate, String> references = new EnumMap<>(DocumentTemplate.class);

    DocumentDeeds(
            Documents documents,
            DocumentDrafts drafts,
            DocumentReviews reviews,
            Campaigns campaigns,
            MessageSource messages,
            Deeds deeds,
            Cast cast) {
        this.documents = documents;
        this.drafts = drafts;
        this.reviews = reviews;
        this.campaigns = campaigns;
        this.messages = messages;
        this.deeds = deeds;
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
        references.put(told.template(), reference);
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

    /** Has everybody read what is in effect. */
    void haveRead(DocumentStories.Reading told) {
        reviews.keepUp();
        var by = cast.person(told.by());
        var campaign = campaigns.start(
                Objects.requireNonNull(references.get(told.template())),
                Audience.everybody(),
                campaigns.usualDue(),
                told.message(),
                Actor.of(by));
        campaigns
                .byReference(campaign, by)
                .readers()
                .forEach(reader -> cast.add(
                        reading(told, reader.acknowledgement().person()),
                        reader.acknowledgement().caseId()));
    }

    void read(DocumentStories.Reading told, DocumentStories.Reader reader) {
        var name = reading(told, cast.person(reader.by()));
        if (reader.question() != null && reader.answer() != null) {
            perform(name, reader, reader.by(), "read", Map.of("reading", "UNCLEAR", "question", reader.question()));
            perform(name, reader, told.by(), "answer", Map.of("answer", reader.answer()));
        }
        perform(name, reader, reader.by(), "read", Map.of("reading", "CONFIRM"));
    }

    private static String reading(DocumentStories.Reading told, PersonId person) {
        return "reading-" + told.template() + "-" + person;
    }

    private void perform(
            String name, DocumentStories.Reader reader, String by, String task, Map<String, Object> answers) {
        deeds.perform(name, new Step(reader.ago(), reader.at(), by, Deed.COMPLETE, task, null, answers, null, null, 0));
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
