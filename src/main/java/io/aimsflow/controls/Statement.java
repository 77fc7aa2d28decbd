package io.aimsflow.controls;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of the Statement of Applicability (ISO/IEC 42001:2023, 6.1.3 f), without its lines.
 *
 * @param version for optimistic locking
 * @param number from 1, counted up
 * @param openedBy empty if a register opened it
 * @param caseId in which it is proposed; empty before
 * @param sentBack why top management wants changes; empty if it does not
 */
public record Statement(
        UUID id,
        int version,
        int number,
        StatementState state,
        Optional<PersonId> openedBy,
        Instant openedAt,
        Optional<CaseId> caseId,
        Optional<PersonId> proposedBy,
        Optional<PersonId> approvedBy,
        Optional<Instant> approvedAt,
        String sentBack) {

    static Statement draft(int number, Optional<PersonId> by, Instant at) {
        return new Statement(
                UUID.randomUUID(),
                0,
                number,
                StatementState.DRAFT,
                by,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    Statement proposed(PersonId by, CaseId in) {
        return new Statement(
                id,
                version,
                number,
                StatementState.PROPOSED,
                openedBy,
                openedAt,
                Optional.of(in),
                Optional.of(by),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    Statement sentBack(String reason) {
        return new Statement(
                id,
                version,
                number,
                StatementState.DRAFT,
                openedBy,
                openedAt,
                caseId,
                proposedBy,
                Optional.empty(),
                Optional.empty(),
                reason);
    }

    /** A draft again, outside of any case. */
    Statement withdrawn() {
        return new Statement(
                id,
                version,
                number,
                StatementState.DRAFT,
                openedBy,
                openedAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sentBack);
    }

    Statement approved(PersonId by, Instant at) {
        return new Statement(
                id,
                version,
                number,
                StatementState.APPROVED,
                openedBy,
                openedAt,
                caseId,
                proposedBy,
                Optional.of(by),
                Optional.of(at),
                "");
    }

    Statement superseded() {
        return new Statement(
                id,
                version,
                number,
                StatementState.SUPERSEDED,
                openedBy,
                openedAt,
                caseId,
                proposedBy,
                approvedBy,
                approvedAt,
                sentBack);
    }
}
