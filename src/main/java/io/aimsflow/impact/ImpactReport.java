package io.aimsflow.impact;

import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of an assessment for ever: all that the PDF shows, as it was when it was decided. Its JSON is what the ledger
 * holds the hash of.
 *
 * @param previous number of the assessment before; empty for the first
 * @param names of all people whom it names, by id
 * @param records the forms that were submitted, with their hashes
 */
public record ImpactReport(
        String number,
        int version,
        String systemNumber,
        String systemName,
        Optional<PersonId> owner,
        Instant startedAt,
        List<ImpactCause> causes,
        ImpactAnswers answers,
        Optional<String> previous,
        List<Difference> differences,
        ImpactDecision decision,
        String readers,
        Optional<LocalDate> nextReview,
        Map<String, String> names,
        List<Submitted> records) {

    /**
     * A submitted form.
     *
     * @param element of the model
     */
    public record Submitted(String element, PersonId by, Optional<PersonId> onBehalfOf, Instant at, String sha256) {}

    /** The person's name; empty if it is not known. */
    public String nameOf(PersonId person) {
        return names.getOrDefault(person.toString(), "");
    }
}
