package io.aimsflow.demo;

import io.aimsflow.certification.CertificateDetails;
import io.aimsflow.certification.CertificationAudit;
import io.aimsflow.certification.CertificationUpkeep;
import io.aimsflow.certification.Certifications;
import io.aimsflow.demo.Story.Step;
import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import java.time.LocalTime;
import java.util.List;

/** Enters the certificate and prepares the next audit of the body that gave it. */
class CertificationDeeds {

    private static final String MANAGER = "maria";

    /** The certificate and what follows of it, as {@code demo/certification.json} tells it. */
    record Stories(Entered certificate, Prepared preparation) {}

    /**
     * The certificate as it was entered.
     *
     * @param decided days before today on which the body decided
     * @param auditsDone how many surveillance audits had taken place by then
     */
    record Entered(int ago, LocalTime at, String body, String number, String scope, int decided, int auditsDone) {}

    /**
     * The preparation of the next audit.
     *
     * @param key by which its steps find its case
     * @param looks days before today on which readiness is computed again
     */
    record Prepared(String key, int ago, LocalTime at, List<Step> steps, List<Integer> looks) {}

    private final Certifications certifications;
    private final CertificationUpkeep upkeep;
    private final People people;
    private final Cast cast;
    private final Days days;

    CertificationDeeds(Certifications certifications, CertificationUpkeep upkeep, People people, Cast cast, Days days) {
        this.certifications = certifications;
        this.upkeep = upkeep;
        this.people = people;
        this.cast = cast;
        this.days = days;
    }

    void enter(Entered told) {
        var decided = days.day(told.decided());
        certifications.enter(
                new CertificateDetails(told.body(), told.number(), told.scope(), decided, told.auditsDone()),
                manager());
    }

    void prepare(Prepared told) {
        certifications.prepare(next().id(), manager());
        cast.add(told.key(), next().caseId().orElseThrow());
    }

    /** What the days until now brought. */
    void keepUp() {
        upkeep.keepUp();
    }

    private CertificationAudit next() {
        return certifications.now(manager()).next().orElseThrow();
    }

    private SignedIn manager() {
        return SignedIn.of(people.get(cast.person(MANAGER)));
    }
}
