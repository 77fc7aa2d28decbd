package io.aimsflow.portal;

import io.aimsflow.certification.EvidenceReaders;
import io.aimsflow.workflow.OrganisationDays;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells certification whose invitations to the portal hold. */
@Component
@Transactional(readOnly = true)
class InvitedReaders implements EvidenceReaders {

    private final InvitationTable invitations;
    private final PortalOpening opening;
    private final OrganisationDays days;

    InvitedReaders(InvitationTable invitations, PortalOpening opening, OrganisationDays days) {
        this.invitations = invitations;
        this.opening = opening;
        this.days = days;
    }

    @Override
    public List<Reader> of(UUID audit) {
        return invitations.of(audit).stream()
                .filter(invitation -> invitation.state(days.today()) == InvitationState.OPEN)
                .map(invitation -> new Reader(invitation.name(), invitation.validUntil()))
                .toList();
    }

    @Override
    public LocalDate until(LocalDate endsOn) {
        return opening.until(endsOn);
    }
}
