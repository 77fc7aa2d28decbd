package io.aimsflow.certification;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.pack.EvidencePacks;
import io.aimsflow.pack.PackView;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.OrganisationDays;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The certificate of the management system and the cycle of audits that keeps it (ISO/IEC 17021-1:2015, 9.1.3). For those who
 * watch over the management system; the AIMS manager enters certificates and starts preparations.
 */
@Service
@Transactional
public class Certifications {

    /** The process in which an audit of the certification body is prepared. */
    public static final String PREPARATION = "surveillance-preparation";

    /** The process in which somebody closes a gap before an audit. */
    public static final String GAP = "readiness-gap";

    static final Set<Role> READERS =
            Set.of(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT, Role.INTERNAL_AUDITOR, Role.LEAD_AUDITOR);

    private final CertificateTable certificates;
    private final CertificationAuditTable audits;
    private final PreparationReading preparation;
    private final ReadinessKeeping readiness;
    private final AuditEvidence evidence;
    private final EvidencePacks packs;
    private final PreparationStart preparations;
    private final CertificationCycle cycle;
    private final CertificationTelling telling;
    private final OrganisationDays days;

    Certifications(
            CertificateTable certificates,
            CertificationAuditTable audits,
            PreparationReading preparation,
            ReadinessKeeping readiness,
            AuditEvidence evidence,
            EvidencePacks packs,
            PreparationStart preparations,
            CertificationCycle cycle,
            CertificationTelling telling,
            OrganisationDays days) {
        this.certificates = certificates;
        this.audits = audits;
        this.preparation = preparation;
        this.readiness = readiness;
        this.evidence = evidence;
        this.packs = packs;
        this.preparations = preparations;
        this.cycle = cycle;
        this.telling = telling;
        this.days = days;
    }

    /** @throws NotFound if it is not for this person */
    @Transactional(readOnly = true)
    public CertificationView now(SignedIn viewer) {
        requireReader(viewer);
        var certificate = certificates.current();
        return new CertificationView(
                certificate,
                certificate.map(one -> audits.of(one.id())).orElse(List.of()),
                readiness.now(),
                days.today(),
                viewer.is(Role.AIMS_MANAGER));
    }

    /** @throws NotFound if there is none, or it is not for this person */
    @Transactional(readOnly = true)
    public PreparationView preparation(UUID audit, SignedIn viewer) {
        requireReader(viewer);
        return preparation.of(get(audit), viewer.is(Role.AIMS_MANAGER));
    }

    /**
     * Enters a certificate; it takes the place of the one before. Its cycle of audits is planned with it.
     *
     * @throws Refused for the first detail that is not as it has to be
     * @throws Conflict while an audit of the certificate before is being prepared
     * @throws NotFound unless the person is AIMS manager
     */
    public void enter(CertificateDetails typed, SignedIn manager) {
        requireManager(manager);
        var details = CertificateRules.checked(typed, days.today());
        if (!audits.running().isEmpty()) {
            throw new Conflict("certification-running");
        }
        var certificate = cycle.begin(details, manager.id());
        telling.tell("entered", certificate, Actor.of(manager.id()));
    }

    /**
     * Starts the preparation of an audit before its time.
     *
     * @throws Conflict if it was started already, or its certificate was replaced
     * @throws NotFound unless the person is AIMS manager, or if there is no such audit
     */
    public void prepare(UUID audit, SignedIn manager) {
        requireManager(manager);
        get(audit);
        if (!preparations.start(audit, Optional.of(Actor.of(manager.id())))) {
            throw new Conflict("certification-started");
        }
    }

    /**
     * Computes and freezes readiness again.
     *
     * @throws Conflict unless the preparation runs
     * @throws NotFound unless the person is AIMS manager, or if there is no such audit
     */
    public void recompute(UUID audit, SignedIn manager) {
        requireManager(manager);
        if (!get(audit).running()) {
            throw new Conflict("certification-not-running");
        }
        readiness.freeze(audit);
    }

    /**
     * Orders a new evidence pack; it takes the place of the one before. What was released already stays as it is.
     *
     * @param since what ended before this day is left out
     * @throws Conflict unless the preparation runs and is not released
     * @throws Refused if the day is after today
     * @throws NotFound unless the person is AIMS manager, or if there is no such audit
     */
    public void assemble(UUID audit, LocalDate since, Locale language, SignedIn manager) {
        requireManager(manager);
        var found = get(audit);
        if (found.state() != AuditState.PREPARING) {
            throw new Conflict("certification-not-preparing");
        }
        evidence.order(found, since, language, Actor.of(manager.id()));
    }

    /**
     * Writes the evidence pack of an audit as a ZIP file.
     *
     * @throws NotFound unless it is ready and for this person
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void copyPack(UUID pack, SignedIn viewer, OutputStream out) throws IOException {
        requireReader(viewer);
        packs.copyTo(pack, out);
    }

    /** @throws NotFound if there is none, or it is not for this person */
    @Transactional(readOnly = true)
    public PackView pack(UUID pack, SignedIn viewer) {
        requireReader(viewer);
        return packs.get(pack);
    }

    private CertificationAudit get(UUID audit) {
        return audits.find(audit).orElseThrow(() -> new NotFound("audit", audit));
    }

    private static void requireManager(SignedIn person) {
        if (!person.is(Role.AIMS_MANAGER)) {
            throw new NotFound("certificate to manage", person.id());
        }
    }

    private static void requireReader(SignedIn person) {
        if (READERS.stream().noneMatch(person::is)) {
            throw new NotFound("certification", person.id());
        }
    }
}
