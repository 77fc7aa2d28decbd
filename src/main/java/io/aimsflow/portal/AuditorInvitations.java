package io.aimsflow.portal;

import io.aimsflow.certification.AgreedAuditor;
import io.aimsflow.certification.AuditState;
import io.aimsflow.certification.CertificationAudit;
import io.aimsflow.certification.Certifications;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.pack.EvidencePacks;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.OrganisationDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The AIMS manager's side of the auditor portal: who may look, until when, and what they looked at. */
@Service
@Transactional
public class AuditorInvitations {

    /** How many days after an audit its auditors may still look. */
    public static final String DAYS = "portal.days";

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_YEARS = 1;
    private static final int VIEWS_SHOWN = 500;

    private final InvitationTable invitations;
    private final PortalViews views;
    private final QuestionTable questions;
    private final PortalOpening opening;
    private final PortalTelling telling;
    private final Certifications certifications;
    private final EvidencePacks packs;
    private final OrganisationDays days;

    AuditorInvitations(
            InvitationTable invitations,
            PortalViews views,
            QuestionTable questions,
            PortalOpening opening,
            PortalTelling telling,
            Certifications certifications,
            EvidencePacks packs,
            OrganisationDays days) {
        this.invitations = invitations;
        this.views = views;
        this.questions = questions;
        this.opening = opening;
        this.telling = telling;
        this.certifications = certifications;
        this.packs = packs;
        this.days = days;
    }

    /** @throws NotFound if there is no such audit, or it is not for this person */
    @Transactional(readOnly = true)
    public PortalOverview overview(UUID audit, SignedIn viewer) {
        var view = certifications.preparation(audit, viewer);
        var counts = views.counts(audit);
        var guests = invitations.of(audit).stream()
                .map(invitation -> new PortalOverview.Guest(
                        invitation, invitation.state(days.today()), counts.getOrDefault(invitation.id(), 0)))
                .toList();
        return new PortalOverview(
                view.audit()
                        .pack()
                        .map(pack -> packs.get(pack).title())
                        .orElse(view.certificate().number()),
                guests,
                questions.ofAudit(audit),
                view.mayManage(),
                view.mayManage() && released(view.audit()));
    }

    /** @throws NotFound if there is none to this audit, or it is not for this person */
    @Transactional(readOnly = true)
    public Invitation get(UUID audit, UUID invitation, SignedIn viewer) {
        certifications.preparation(audit, viewer);
        return invitations
                .find(invitation)
                .filter(found -> found.audit().equals(audit))
                .orElseThrow(() -> new NotFound("invitation", invitation));
    }

    /** What the auditor looked at, the newest first. @throws NotFound as {@link #get} */
    @Transactional(readOnly = true)
    public List<PortalView> lookedAt(UUID audit, UUID invitation, SignedIn viewer) {
        return views.of(get(audit, invitation, viewer).id(), VIEWS_SHOWN);
    }

    /**
     * Invites another auditor and mails them a link.
     *
     * @throws NotFound unless the person is AIMS manager
     * @throws Conflict unless the audit is released and not over
     * @throws Refused without a name and an address, or if somebody with this address is invited already
     */
    public void invite(UUID audit, String name, String email, SignedIn manager) {
        requireManager(manager);
        var found = certifications.preparation(audit, manager).audit();
        if (!released(found)) {
            throw new Conflict("portal-not-released");
        }
        var auditor = AgreedAuditor.of(name, email);
        var until = opening.until(found.endsOn().orElse(days.today()));
        if (!opening.invite(audit, found.pack().orElseThrow(), auditor, until, Optional.of(actor(manager)))) {
            throw Refused.at("email", "portal-invited", auditor.email());
        }
    }

    /**
     * Ends an auditor's access at once.
     *
     * @throws NotFound as {@link #get}, and unless the person is AIMS manager
     * @throws Refused without a reason
     * @throws Conflict if it was withdrawn already or the audit is over
     */
    public void withdraw(UUID audit, UUID invitation, String reason, SignedIn manager) {
        var found = lock(audit, invitation, manager);
        if (reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw Refused.at("reason", "portal-reason", LONGEST_REASON);
        }
        opening.withdraw(found, reason.strip(), actor(manager));
    }

    /**
     * Sets the last day on which the auditor may look; who could not look any more gets a new link.
     *
     * @throws NotFound as {@link #get}, and unless the person is AIMS manager
     * @throws Refused for a day before today or more than a year ahead
     * @throws Conflict if it was withdrawn or the audit is over
     */
    public void extend(UUID audit, UUID invitation, LocalDate until, SignedIn manager) {
        var found = lock(audit, invitation, manager);
        var today = days.today();
        if (until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw Refused.at("until", "portal-until");
        }
        invitations.validUntil(invitation, until);
        telling.tell(
                "auditor-invitation-extended",
                found,
                Optional.of(actor(manager)),
                Map.of("before", found.validUntil().toString(), "validUntil", until.toString()));
        if (found.state(today) == InvitationState.EXPIRED) {
            opening.write(invitations.find(invitation).orElseThrow(), "portal.mail.link");
        }
    }

    /**
     * Mails a new link.
     *
     * @throws NotFound as {@link #get}, and unless the person is AIMS manager
     * @throws Conflict unless the invitation still opens the portal
     */
    public void sendAgain(UUID audit, UUID invitation, SignedIn manager) {
        var found = lock(audit, invitation, manager);
        if (found.state(days.today()) != InvitationState.OPEN) {
            throw new Conflict("portal-over");
        }
        telling.tell("auditor-link-sent", found, Optional.of(actor(manager)), Map.of());
        opening.write(found, "portal.mail.link");
    }

    private Invitation lock(UUID audit, UUID invitation, SignedIn manager) {
        requireManager(manager);
        get(audit, invitation, manager);
        var found = invitations.lock(invitation).orElseThrow();
        var state = found.state(days.today());
        if (state == InvitationState.WITHDRAWN || state == InvitationState.CLOSED) {
            throw new Conflict("portal-over");
        }
        return found;
    }

    private static boolean released(CertificationAudit audit) {
        return audit.state() == AuditState.RELEASED && audit.pack().isPresent();
    }

    private static Actor actor(SignedIn person) {
        return Actor.of(person.id());
    }

    private static void requireManager(SignedIn person) {
        if (!person.is(Role.AIMS_MANAGER)) {
            throw new NotFound("auditor portal to manage", person.id());
        }
    }
}
