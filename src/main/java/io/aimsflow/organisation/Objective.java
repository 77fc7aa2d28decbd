package io.aimsflow.organisation;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An AI objective.
 *
 * @param version for optimistic locking
 * @param remarks why top management sent it back, or why it was withdrawn; empty if neither
 * @param nextMeasurement only while it is pursued
 */
public record Objective(
        UUID id,
        int version,
        int number,
        ObjectiveDetails details,
        ObjectiveState state,
        String remarks,
        Optional<LocalDate> nextMeasurement,
        Optional<CaseId> approvalCase,
        Optional<CaseId> measurementCase,
        Optional<PersonId> approvedBy,
        Optional<Instant> approvedAt) {

    private static final String PREFIX = "OBJ-";

    /** Such as {@code OBJ-0001}. */
    public String reference() {
        return "%s%04d".formatted(PREFIX, number);
    }

    public String path() {
        return "/objectives/" + reference();
    }

    /** What lists call it, at most 200 characters. */
    String title() {
        var title = reference() + " " + details.statement();
        return title.length() <= 200 ? title : title.substring(0, 199) + "…";
    }

    /** @throws NotFound if the text is no reference */
    static int number(String reference) {
        if (!reference.matches("OBJ-[0-9]{4,9}")) {
            throw new NotFound("objective", reference);
        }
        return Integer.parseInt(reference.substring(PREFIX.length()));
    }
}
