package io.aimsflow.documents;

import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.OrganisationDays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings versions into effect and takes them out of it; inside the transaction of whoever calls. */
@Component
class DocumentEffect {

    private final DocumentTable documents;
    private final VersionTable versions;
    private final DocumentTelling telling;
    private final Cases cases;
    private final OrganisationDays days;

    DocumentEffect(
            DocumentTable documents,
            VersionTable versions,
            DocumentTelling telling,
            Cases cases,
            OrganisationDays days) {
        this.documents = documents;
        this.versions = versions;
        this.telling = telling;
        this.cases = cases;
        this.days = days;
    }

    /** All approved versions whose day has come. */
    void comeDue() {
        versions.toComeIntoEffect(days.today())
                .forEach(version -> comeIntoEffect(documents.lock(version.document()), version));
    }

    private void comeIntoEffect(Document document, DocumentVersion seen) {
        var version = versions.find(seen.id()).orElseThrow();
        if (version.state() != VersionState.APPROVED) {
            return; // another server was faster
        }
        effective(document).ifPresent(old -> versions.end(old, VersionState.SUPERSEDED, days.now(), ""));
        versions.state(version, VersionState.EFFECTIVE);
        var from = version.effectiveOn().orElseThrow();
        documents.reviewOn(document.id(), from.plusMonths(document.details().reviewMonths()));
        version.caseId()
                .ifPresent(caseId -> cases.describe(
                        caseId,
                        new CaseState(
                                title(document),
                                VersionState.EFFECTIVE.messageKey(),
                                Optional.of(document.details().owner()))));
        telling.tell(document, version.number(), "came-into-effect", Optional.empty(), "");
    }

    /** Takes what is in effect out of it; nothing follows. */
    void withdraw(Document document, String reason, Actor actor) {
        effective(document).ifPresent(version -> {
            versions.end(version, VersionState.WITHDRAWN, days.now(), reason);
            documents.reviewOn(document.id(), null);
            telling.tell(document, version.number(), "withdrawn", Optional.of(actor), reason);
        });
    }

    Optional<DocumentVersion> effective(Document document) {
        return versions.of(document.id()).stream()
                .filter(version -> version.state() == VersionState.EFFECTIVE)
                .findFirst();
    }

    static String title(Document document) {
        var title = document.reference() + " " + document.details().title();
        return title.length() <= 200 ? title : title.substring(0, 199) + "…";
    }
}
