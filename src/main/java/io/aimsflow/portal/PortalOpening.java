package io.aimsflow.portal;

import io.aimsflow.certification.AgreedAuditor;
import io.aimsflow.certification.AuditReleased;
import io.aimsflow.identity.OutsiderTold;
import io.aimsflow.pack.EvidencePacks;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.DayWords;
import io.aimsflow.workflow.OrganisationDays;
import io.aimsflow.workflow.Policies;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets auditors in, writes to them, and lets nobody in any more. Called in a transaction. */
@Component
class PortalOpening {

    private final InvitationTable invitations;
    private final PortalSecrets secrets;
    private final EvidencePacks packs;
    private final PortalTelling telling;
    private final ApplicationEventPublisher events;
    private final Policies policies;
    private final OrganisationDays days;

    PortalOpening(
            InvitationTable invitations,
            PortalSecrets secrets,
            EvidencePacks packs,
            PortalTelling telling,
            ApplicationEventPublisher events,
            Policies policies,
            OrganisationDays days) {
        this.invitations = invitations;
        this.secrets = secrets;
        this.packs = packs;
        this.telling = telling;
        this.events = events;
        this.policies = policies;
        this.days = days;
    }

    /** Everybody who was agreed is invited, once. */
    void released(AuditReleased audit) {
        var until = until(audit.endsOn());
        AgreedAuditor.readable(audit.auditors())
                .forEach(auditor -> invite(audit.audit(), audit.pack(), auditor, until, Optional.empty()));
    }

    /** @return false if somebody with this address is invited to this audit already */
    boolean invite(UUID audit, UUID pack, AgreedAuditor auditor, LocalDate until, Optional<Actor> by) {
        var invitation = new Invitation(
                UUID.randomUUID(),
                audit,
                pack,
                auditor.name(),
                auditor.email(),
                packs.get(pack).language(),
                by.map(Actor::person),
                days.now(),
                until,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty());
        if (!invitations.insert(invitation)) {
            return false;
        }
        telling.invited(invitation, by);
        write(invitation, "portal.mail.invited");
        return true;
    }

    /** How long whoever audits until that day may look. */
    LocalDate until(LocalDate endsOn) {
        var today = days.today();
        return (endsOn.isBefore(today) ? today : endsOn).plusDays(policies.valueOf(AuditorInvitations.DAYS));
    }

    /** Mails a text with a link. */
    void write(Invitation invitation, String messageKey) {
        events.publishEvent(new OutsiderTold(
                invitation.id(),
                messageKey,
                List.of(
                        packs.get(invitation.pack()).title(),
                        day(invitation.validUntil(), invitation.language()),
                        invitation.name())));
    }

    void withdraw(Invitation invitation, String reason, Actor by) {
        invitations.withdraw(invitation.id(), reason, days.now());
        secrets.endAll(invitation.id());
        telling.tell("auditor-invitation-withdrawn", invitation, Optional.of(by), Map.of("reason", reason));
    }

    /** The audit is over; told more than once, it counts once. */
    void closed(UUID audit) {
        invitations.of(audit).stream()
                .filter(invitation -> invitation.closedAt().isEmpty())
                .forEach(invitation -> {
                    secrets.endAll(invitation.id());
                    telling.tell("auditor-portal-closed", invitation, Optional.empty(), Map.of());
                });
        invitations.close(audit, days.now());
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(DayWords.style(language))
                .format(day);
    }
}
