package io.aimsflow.documents;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A document without its versions.
 *
 * @param version for optimistic locking of the details
 * @param number from 1, counted up
 * @param template that it was started from
 * @param nextReview when somebody has to look whether it is still right; empty as long as nothing is in effect
 * @param reviewCase in which that is looked at now
 */
public record Document(
        UUID id,
        int version,
        int number,
        DocumentDetails details,
        Optional<DocumentTemplate> template,
        Optional<LocalDate> nextReview,
        Optional<CaseId> reviewCase,
        Instant createdAt,
        PersonId createdBy) {

    private static final Pattern REFERENCE = Pattern.compile("DOC-(\\d{4,9})");

    /** Its number as people write it, such as {@code DOC-0001}. */
    public String reference() {
        return reference(number);
    }

    /** The page of the document. */
    public String path() {
        return "/documents/" + reference();
    }

    static String reference(int number) {
        return "DOC-%04d".formatted(number);
    }

    /** The number in a reference. @throws NotFound if the text is none */
    static int number(String reference) {
        var found = REFERENCE.matcher(reference);
        if (!found.matches()) {
            throw new NotFound("document", reference);
        }
        return Integer.parseInt(found.group(1));
    }
}
