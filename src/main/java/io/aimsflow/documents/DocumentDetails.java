package io.aimsflow.documents;

import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.PersonId;
import java.util.List;

/**
 * What is known of a document beside its text (ISO/IEC 42001:2023, 7.5.2).
 *
 * @param title 1 to 200 characters
 * @param language {@code en} or {@code de}
 * @param reviewMonths after so many months somebody has to look whether it is still right, 1 to 60
 * @param retentionYears for so many years it is kept after its end, 1 to 100
 */
public record DocumentDetails(
        String title,
        DocumentType type,
        PersonId owner,
        List<ClauseRef> clauses,
        List<ControlRef> controls,
        DocumentClassification classification,
        String language,
        int reviewMonths,
        int retentionYears) {

    public DocumentDetails {
        clauses = clauses.stream().distinct().toList();
        controls = controls.stream().distinct().toList();
    }

    DocumentDetails ownedBy(PersonId other) {
        return new DocumentDetails(
                title, type, other, clauses, controls, classification, language, reviewMonths, retentionYears);
    }
}
