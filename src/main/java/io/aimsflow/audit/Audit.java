package io.aimsflow.audit;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An internal audit.
 *
 * @param number of its case, such as {@code AUD-2026-0003}
 * @param team auditors beside the lead auditor
 * @param calendarSequence how often its entry in calendars changed; -1 if nobody was told of its days
 * @param otherDates what auditees said of days that do not suit
 * @param sentBack why the report came back
 */
public record Audit(
        UUID id,
        String number,
        CaseId caseId,
        Optional<UUID> programme,
        String title,
        LocalDate plannedOn,
        PersonId lead,
        AuditScope scope,
        String criteria,
        String method,
        AuditState state,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay,
        List<PersonId> auditees,
        List<PersonId> team,
        int calendarSequence,
        String otherDates,
        String summary,
        String conclusion,
        String sentBack,
        Optional<Instant> reportedAt,
        Optional<PersonId> acceptedBy,
        Optional<Instant> acceptedAt) {

    public String path() {
        return "/audits/" + number;
    }

    /** Lead auditor and team. */
    public List<PersonId> auditors() {
        return Stream.concat(Stream.of(lead), team.stream()).distinct().toList();
    }
}
