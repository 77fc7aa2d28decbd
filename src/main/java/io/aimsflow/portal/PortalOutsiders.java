package io.aimsflow.portal;

import io.aimsflow.identity.Outsider;
import io.aimsflow.identity.Outsiders;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets mails to auditors carry a link into the portal. */
@Component
class PortalOutsiders implements Outsiders {

    private final InvitationTable invitations;
    private final PortalLinks links;

    PortalOutsiders(InvitationTable invitations, PortalLinks links) {
        this.invitations = invitations;
        this.links = links;
    }

    @Override
    public Optional<Outsider> find(UUID id) {
        return invitations
                .find(id)
                .filter(links::open)
                .map(invitation -> new Outsider(id, invitation.name(), invitation.email(), invitation.language()));
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<String> mint(UUID id) {
        return invitations.lock(id).filter(links::open).map(links::mint);
    }
}
