package io.aimsflow.review;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One management review (ISO/IEC 42001:2023, 9.3).
 *
 * @param number such as {@code MR-2026-0002}
 * @param plannedOn when it was to be held when it came up
 * @param meetsOn the day of the meeting, once it is called
 * @param inputs the assembled figures as they are kept; empty until they are
 * @param conclusion whether the system is suitable, adequate and effective, in the minutes' words
 * @param sentBack why the minutes came back; empty if they did not
 */
public record ManagementReview(
        UUID id,
        CaseId caseId,
        String number,
        ReviewState state,
        LocalDate plannedOn,
        Optional<LocalDate> meetsOn,
        List<PersonId> participants,
        Instant startedAt,
        Optional<Instant> assembledAt,
        String inputs,
        Optional<PersonId> releasedBy,
        Optional<Instant> releasedAt,
        Optional<LocalDate> heldOn,
        String conclusion,
        Optional<PersonId> minutesBy,
        String sentBack,
        Optional<PersonId> approvedBy,
        Optional<Instant> approvedAt) {

    public ManagementReview {
        participants = List.copyOf(participants);
    }

    /** Of its page. */
    public String path() {
        return "/reviews/" + number;
    }

    /** Name of the file with its inputs, without an ending. */
    public String packFile() {
        return number.toLowerCase(Locale.ROOT) + "-pack";
    }

    /** When it was, is or is to be held. */
    public LocalDate day() {
        return heldOn.or(() -> meetsOn).orElse(plannedOn);
    }

    /** True if the meeting's day is over and nobody wrote minutes. */
    public boolean late(LocalDate today) {
        return state.preparing() && heldOn.isEmpty() && day().isBefore(today);
    }
}
