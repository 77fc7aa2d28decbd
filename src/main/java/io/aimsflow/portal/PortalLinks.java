package io.aimsflow.portal;

import io.aimsflow.workflow.OrganisationDays;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How long invitations, links and sessions last. */
@Component
class PortalLinks {

    /** How long a mailed link works, unless the invitation ends before. */
    static final Duration LINK = Duration.ofDays(7);

    /** How long a session lasts, unless the invitation ends before; then a new link is asked for. */
    static final Duration SESSION = Duration.ofHours(12);

    private final PortalSecrets secrets;
    private final OrganisationDays days;

    PortalLinks(PortalSecrets secrets, OrganisationDays days) {
        this.secrets = secrets;
        this.days = days;
    }

    boolean open(Invitation invitation) {
        return invitation.state(days.today()) == InvitationState.OPEN;
    }

    /** Makes a link and gives its path with the secret. */
    String mint(Invitation invitation) {
        return "/portal/" + invitation.audit() + "/start/"
                + secrets.mint(invitation.id(), within(invitation, LINK), days.now());
    }

    /** When something of the invitation ends that begins now. */
    Instant within(Invitation invitation, Duration time) {
        var wanted = days.now().plus(time);
        var end = days.beginning(invitation.validUntil().plusDays(1));
        return wanted.isAfter(end) ? end : wanted;
    }
}
