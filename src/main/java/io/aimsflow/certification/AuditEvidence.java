package io.aimsflow.certification;

import io.aimsflow.identity.People;
import io.aimsflow.pack.EvidencePacks;
import io.aimsflow.pack.PackOrder;
import io.aimsflow.pack.PackView;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.OrganisationDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The evidence packs of audits: ordered with what their first page tells, and found again. */
@Component
class AuditEvidence {

    private final EvidencePacks packs;
    private final CertificateTable certificates;
    private final CertificationAuditTable audits;
    private final People people;
    private final MessageSource messages;
    private final OrganisationDays days;

    AuditEvidence(
            EvidencePacks packs,
            CertificateTable certificates,
            CertificationAuditTable audits,
            People people,
            MessageSource messages,
            OrganisationDays days) {
        this.packs = packs;
        this.certificates = certificates;
        this.audits = audits;
        this.people = people;
        this.messages = messages;
        this.days = days;
    }

    /** Orders the pack of an audit for the AIMS manager, unless there is one; without a manager nothing is ordered. */
    void orderIfNone(CertificationAudit audit) {
        if (packs.of(audit.id()).isEmpty()) {
            people.holders(Role.AIMS_MANAGER).stream()
                    .findFirst()
                    .ifPresent(manager -> order(audit, begin(audit), manager.language(), Actor.of(manager.id())));
        }
    }

    /**
     * Orders a new pack; the one before goes, unless it was released.
     *
     * @param since what ended before this day is left out
     * @throws Refused if the day is after today
     */
    void order(CertificationAudit audit, LocalDate since, Locale language, Actor actor) {
        if (since.isAfter(days.today())) {
            throw Refused.at("since", "certification-pack-since");
        }
        packs.order(new PackOrder(audit.id(), title(audit, language), facts(audit, language), since, language), actor);
    }

    List<PackView> of(CertificationAudit audit) {
        return packs.of(audit.id());
    }

    /** The pack that would be released now: the newest one, if it is ready. */
    Optional<PackView> ready(CertificationAudit audit) {
        return packs.of(audit.id()).stream().findFirst().filter(PackView::ready);
    }

    /** @throws Refused unless the newest pack is ready */
    PackView requireReady(CertificationAudit audit) {
        return ready(audit).orElseThrow(() -> Refused.because("certification-pack-missing"));
    }

    /** Makes sure that the pack stays, for somebody outside relies on it. */
    void keep(PackView pack) {
        packs.keep(pack.id());
    }

    /** From when on the auditors look at the system: the end of the audit before, or the decision about the certificate. */
    LocalDate begin(CertificationAudit audit) {
        return audits.of(audit.certificate()).stream()
                .filter(other -> other.state() == AuditState.DONE)
                .flatMap(other -> other.endsOn().stream())
                .max(LocalDate::compareTo)
                .orElseGet(() -> certificates.get(audit.certificate()).decidedOn());
    }

    private String title(CertificationAudit audit, Locale language) {
        return text(audit.kind().messageKey(), language) + ", "
                + certificates.get(audit.certificate()).number();
    }

    private List<PackOrder.Fact> facts(CertificationAudit audit, Locale language) {
        var certificate = certificates.get(audit.certificate());
        List<PackOrder.Fact> facts = new ArrayList<>();
        facts.add(fact("certification.body", certificate.body(), language));
        facts.add(fact("certification.number", certificate.number(), language));
        facts.add(fact("certification.scope", audit.scope().isEmpty() ? certificate.scope() : audit.scope(), language));
        return facts;
    }

    private PackOrder.Fact fact(String key, String text, Locale language) {
        return new PackOrder.Fact(text(key, language), text);
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
