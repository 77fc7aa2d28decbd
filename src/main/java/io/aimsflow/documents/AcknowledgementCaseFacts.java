package io.aimsflow.documents;

import io.aimsflow.workflow.SubjectFacts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the pages of cases and tasks where the text stands that is to be read. */
@Component
class AcknowledgementCaseFacts implements SubjectFacts {

    private final CampaignTable campaigns;
    private final DocumentTable documents;
    private final VersionTable versions;
    private final MessageSource messages;

    AcknowledgementCaseFacts(
            CampaignTable campaigns, DocumentTable documents, VersionTable versions, MessageSource messages) {
        this.campaigns = campaigns;
        this.documents = documents;
        this.versions = versions;
        this.messages = messages;
    }

    @Override
    public String type() {
        return Acknowledgements.SUBJECT;
    }

    @Override
    public List<Fact> of(UUID subject, Locale locale) {
        return campaigns.find(subject).map(found -> facts(found, locale)).orElse(List.of());
    }

    private List<Fact> facts(Campaign campaign, Locale locale) {
        var document = documents.find(campaign.document()).orElseThrow();
        var version = versions.find(campaign.version()).orElseThrow();
        var path = document.path() + "/versions/" + version.number();
        return List.of(
                new Fact(
                        text("documents.acknowledgement.text", locale),
                        document.reference() + " " + version.title(),
                        path),
                new Fact(text("documents.version", locale), text("documents.version.of", locale, version.number())));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
