package io.aimsflow.portal;

import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An external auditor who may see the evidence pack that was released for one audit.
 *
 * @param email in small letters
 * @param invitedBy empty if the release of the audit did
 * @param validUntil the last day on which it opens the portal
 */
public record Invitation(
        UUID id,
        UUID audit,
        UUID pack,
        String name,
        String email,
        Locale language,
        Optional<PersonId> invitedBy,
        Instant invitedAt,
        LocalDate validUntil,
        Optional<Instant> withdrawnAt,
        String withdrawnReason,
        Optional<Instant> closedAt,
        Optional<Instant> lastSeenAt) {

    /** Whether it opens the portal on this day. */
    public InvitationState state(LocalDate today) {
        if (withdrawnAt.isPresent()) {
            return InvitationState.WITHDRAWN;
        }
        if (closedAt.isPresent()) {
            return InvitationState.CLOSED;
        }
        return today.isAfter(validUntil) ? InvitationState.EXPIRED : InvitationState.OPEN;
    }
}
