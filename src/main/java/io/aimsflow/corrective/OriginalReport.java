package io.aimsflow.corrective;

import io.aimsflow.shared.PersonId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was reported, in the reporter's words; never changed afterwards. */
@Embeddable
record OriginalReport(
        String whatHappened,
        String place,
        @Nullable String occurred,
        String foundBy,
        @Enumerated(EnumType.STRING) Source source,
        String affectedSystems,
        @Nullable String externalReference,
        @Nullable LocalDate bodyDeadline,
        UUID reporter,
        Instant reportedAt) {

    static OriginalReport of(ReportNonconformity report, PersonId reporter, Instant now) {
        return new OriginalReport(
                report.whatHappened().strip(),
                report.place().strip(),
                report.occurred().map(Occurred::iso).orElse(null),
                report.foundBy().strip(),
                report.source(),
                report.affectedSystems().strip(),
                Optional.of(report.externalReference().strip())
                        .filter(reference -> !reference.isEmpty())
                        .orElse(null),
                report.bodyDeadline().orElse(null),
                reporter.value(),
                now);
    }
}
