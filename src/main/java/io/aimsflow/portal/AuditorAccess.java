package io.aimsflow.portal;

import io.aimsflow.certification.Certifications;
import io.aimsflow.identity.DemoMode;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.identity.Throttle;
import io.aimsflow.shared.NotFound;
import io.aimsflow.workflow.OrganisationDays;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How auditors get into the portal: a mailed link begins one session, which asks at every request whether the invitation still
 * holds. Who knows neither learns nothing, not even whether an audit exists.
 */
@Service
@Transactional
public class AuditorAccess {

    private static final Duration SEEN_NOTED = Duration.ofMinutes(1);

    private final InvitationTable invitations;
    private final PortalSecrets secrets;
    private final PortalLinks links;
    private final PortalOpening opening;
    private final PortalViews views;
    private final PortalTelling telling;
    private final Certifications certifications;
    private final Throttle throttle;
    private final DemoMode demo;
    private final OrganisationDays days;

    AuditorAccess(
            InvitationTable invitations,
            PortalSecrets secrets,
            PortalLinks links,
            PortalOpening opening,
            PortalViews views,
            PortalTelling telling,
            Certifications certifications,
            Throttle throttle,
            DemoMode demo,
            OrganisationDays days) {
        this.invitations = invitations;
        this.secrets = secrets;
        this.links = links;
        this.opening = opening;
        this.views = views;
        this.telling = telling;
        this.certifications = certifications;
        this.throttle = throttle;
        this.demo = demo;
        this.days = days;
    }

    /** A mailed link. @param works false if it was used or is too old; a new one may be asked for then */
    public record StartLink(Invitation invitation, boolean works) {}

    /** The link of this audit with this secret, while its invitation holds. Changes nothing, for mail scanners follow links. */
    @Transactional(readOnly = true)
    public Optional<StartLink> link(UUID audit, String secret) {
        return secrets.link(secret, days.now())
                .flatMap(link -> invitations
                        .find(link.invitation())
                        .filter(invitation -> invitation.audit().equals(audit) && links.open(invitation))
                        .map(invitation -> new StartLink(invitation, link.works())));
    }

    /**
     * Uses the link up and begins a session.
     *
     * @return the secret of the session, which exists nowhere else; empty if the link does not work (any more)
     */
    public Optional<String> begin(UUID audit, String secret) {
        return link(audit, secret)
                .filter(StartLink::works)
                .flatMap(link -> invitations.lock(link.invitation().id()))
                .filter(links::open)
                .filter(invitation -> secrets.redeem(secret, days.now()).isPresent())
                .map(this::begin);
    }

    private String begin(Invitation invitation) {
        var view = new PortalView(days.now(), PortalView.Kind.STARTED, "");
        views.insert(invitation.id(), view);
        telling.viewed(invitation, view);
        return secrets.begin(invitation.id(), links.within(invitation, PortalLinks.SESSION), days.now());
    }

    /** Who has this session, as long as the invitation to this audit holds. */
    public Optional<Invitation> guest(UUID audit, String session) {
        var guest = secrets.session(session, days.now())
                .filter(invitation -> invitation.audit().equals(audit) && links.open(invitation));
        guest.filter(this::notSeenLately).ifPresent(invitation -> invitations.seen(invitation.id(), days.now()));
        return guest;
    }

    private boolean notSeenLately(Invitation invitation) {
        return invitation
                .lastSeenAt()
                .filter(seen -> seen.plus(SEEN_NOTED).isAfter(days.now()))
                .isEmpty();
    }

    /** Ends the session. */
    public void leave(String session) {
        secrets.end(session);
    }

    /** Sets the language of the portal and of the mails to this auditor. Other languages than ours change nothing. */
    public void speak(Invitation guest, String language) {
        if (language.equals("en") || language.equals("de")) {
            invitations.language(guest.id(), Locale.forLanguageTag(language));
        }
    }

    /** Mails a new link to who got this one, if their invitation still holds and not too often. */
    public void askForLink(UUID audit, String secret, String networkAddress) {
        link(audit, secret)
                .map(StartLink::invitation)
                .filter(invitation -> mayAsk(invitation.email(), networkAddress))
                .ifPresent(this::sendLink);
    }

    /** Mails a new link for each invitation to this address that still holds, if it is not asked for too often. */
    public void askForLinks(String email, String networkAddress) {
        var address = email.replace("\0", "").strip().toLowerCase(Locale.ROOT);
        if (mayAsk(address, networkAddress)) {
            invitations.to(address).stream().filter(links::open).forEach(this::sendLink);
        }
    }

    /** Counts a secret that is nobody's. @return how long to wait before the next, if too many were tried from there */
    public Optional<Duration> guessed(String networkAddress) {
        return throttle.attempt(Throttle.Scope.PORTAL_ADDRESS, networkAddress);
    }

    /**
     * A link for whoever tries the demonstration, in which no mail leaves.
     *
     * @return its path
     * @throws NotFound outside a demonstration, unless the person may see the audit, and if the invitation does not hold
     */
    public String demonstrate(UUID audit, UUID invitation, SignedIn viewer) {
        certifications.preparation(audit, viewer);
        return invitations
                .lock(invitation)
                .filter(found -> demo.on() && found.audit().equals(audit) && links.open(found))
                .map(links::mint)
                .orElseThrow(() -> new NotFound("invitation to demonstrate", invitation));
    }

    private void sendLink(Invitation invitation) {
        telling.tell("auditor-link-sent", invitation, Optional.empty(), Map.of());
        opening.write(invitation, "portal.mail.link");
    }

    private boolean mayAsk(String email, String networkAddress) {
        return throttle.attempt(Throttle.Scope.LINK_ADDRESS, networkAddress).isEmpty()
                && throttle.attempt(Throttle.Scope.LINK_ACCOUNT, "portal " + email)
                        .isEmpty();
    }
}
