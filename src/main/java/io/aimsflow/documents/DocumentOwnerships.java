package io.aimsflow.documents;

import io.aimsflow.identity.Responsibilities;
import io.aimsflow.identity.Responsibility;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.Cases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets somebody who leaves hand over the documents that they own. */
@Component
class DocumentOwnerships implements Responsibilities {

    private final DocumentTable documents;
    private final DocumentTelling telling;
    private final Cases cases;

    DocumentOwnerships(DocumentTable documents, DocumentTelling telling, Cases cases) {
        this.documents = documents;
        this.telling = telling;
        this.cases = cases;
    }

    @Override
    public List<Responsibility> of(PersonId person) {
        return documents.ownedBy(person).stream()
                .map(document ->
                        new Responsibility("documents.responsibility", DocumentEffect.title(document), document.path()))
                .toList();
    }

    @Override
    public void handOver(PersonId from, PersonId to, Actor actor) {
        documents.ownedBy(from).forEach(document -> {
            documents.change(document, document.version(), document.details().ownedBy(to));
            document.reviewCase().ifPresent(review -> cases.change(review, Map.of("owner", to.toString())));
            telling.tell(document, 0, "handed-over", Optional.of(actor), "");
        });
    }
}
