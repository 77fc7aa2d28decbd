package io.aimsflow.documents;

import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.PersonId;
import java.util.List;
import java.util.UUID;

/** Details of a document that nobody else has. */
public final class SomeDocument {

    private SomeDocument() {}

    public static DocumentDetails ownedBy(PersonId owner) {
        return titled("How we work " + UUID.randomUUID(), owner);
    }

    public static DocumentDetails titled(String title, PersonId owner) {
        return new DocumentDetails(
                title,
                DocumentType.PROCEDURE,
                owner,
                List.of(ClauseRef.of("8.1")),
                List.of(new ControlRef("A.2.2")),
                DocumentClassification.INTERNAL,
                "en",
                12,
                5);
    }
}
