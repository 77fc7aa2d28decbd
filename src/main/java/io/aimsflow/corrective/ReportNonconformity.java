package io.aimsflow.corrective;

import io.aimsflow.shared.FileId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The report of a nonconformity. Texts that nobody gave are empty.
 *
 * @param title what does not conform, in a few words; at most 200 characters
 * @param whatHappened at most 4,000 characters
 * @param place where: unit, location, system; at most 200 characters
 * @param foundBy in words, since it may be somebody from outside; at most 200 characters
 * @param requirement number of the clause or control not met, if known; at most 200 characters
 * @param severity as the reporter sees it; triage decides
 * @param affectedSystems names of AI systems; at most 500 characters
 * @param externalReference the id under which another system knows it; at most 100 characters, unique if given
 * @param bodyDeadline until when a certification body wants it closed
 * @param files uploads of the reporter, to be attached to the case
 */
public record ReportNonconformity(
        String title,
        String whatHappened,
        String place,
        Optional<Occurred> occurred,
        String foundBy,
        Source source,
        String requirement,
        Optional<Severity> severity,
        String affectedSystems,
        String externalReference,
        Optional<LocalDate> bodyDeadline,
        List<FileId> files) {

    public ReportNonconformity {
        files = List.copyOf(files);
    }

    /** The least that a report needs. */
    public static ReportNonconformity of(String title, String whatHappened, Source source) {
        return new ReportNonconformity(
                title,
                whatHappened,
                "",
                Optional.empty(),
                "",
                source,
                "",
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                List.of());
    }
}
