package io.aimsflow.documents;

import io.aimsflow.workflow.SubjectFacts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the pages of cases about a document what it is, and where its text stands. */
@Component
class DocumentCaseFacts implements SubjectFacts {

    private final DocumentTable documents;
    private final VersionTable versions;
    private final MessageSource messages;

    DocumentCaseFacts(DocumentTable documents, VersionTable versions, MessageSource messages) {
        this.documents = documents;
        this.versions = versions;
        this.messages = messages;
    }

    @Override
    public String type() {
        return DocumentApproval.SUBJECT;
    }

    @Override
    public List<Fact> of(UUID subject, Locale locale) {
        return documents.find(subject).map(found -> facts(found, locale)).orElse(List.of());
    }

    private List<Fact> facts(Document document, Locale locale) {
        var newest = versions.of(document.id()).get(0);
        var type = document.details().type();
        return List.of(
                new Fact(text("documents.document", locale), DocumentEffect.title(document), document.path()),
                new Fact(text("documents.type", locale), text(type.messageKey(), locale)),
                new Fact(
                        text("documents.version", locale),
                        text("documents.version.of", locale, newest.number()),
                        document.path() + "/versions/" + newest.number()),
                new Fact(text("documents.state", locale), text(newest.state().messageKey(), locale)));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
