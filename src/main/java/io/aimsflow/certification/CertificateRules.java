package io.aimsflow.certification;

import io.aimsflow.shared.Refused;
import java.time.LocalDate;

/** What certificates and agreements have to be like. */
final class CertificateRules {

    static final int TEXT = 4000;
    private static final int LONGEST_AUDIT_DAYS = 60;
    private static final int SURVEILLANCES = 2;

    private CertificateRules() {}

    static CertificateDetails checked(CertificateDetails typed, LocalDate today) {
        var decided = typed.decidedOn();
        if (decided.isAfter(today) || !decided.plusYears(Certificate.YEARS).isAfter(today)) {
            throw Refused.at("decidedOn", "certification-decided", Certificate.YEARS);
        }
        if (typed.auditsDone() < 0 || typed.auditsDone() > SURVEILLANCES) {
            throw Refused.at("auditsDone", "certification-missing");
        }
        return new CertificateDetails(
                needed("body", typed.body(), 200),
                needed("number", typed.number(), 100),
                needed("scope", typed.scope(), TEXT),
                decided,
                typed.auditsDone());
    }

    static void requirePeriod(LocalDate begins, LocalDate ends, LocalDate today) {
        if (begins.isBefore(today)) {
            throw Refused.at("beginsOn", "certification-past");
        }
        if (ends.isBefore(begins) || ends.isAfter(begins.plusDays(LONGEST_AUDIT_DAYS))) {
            throw Refused.at("endsOn", "certification-period", LONGEST_AUDIT_DAYS);
        }
    }

    static String needed(String field, String typed, int longest) {
        var text = typed.strip();
        if (text.isEmpty()) {
            throw Refused.at(field, "certification-missing");
        }
        if (text.length() > longest) {
            throw Refused.at(field, "certification-long", longest);
        }
        if (text.indexOf('\0') >= 0) {
            throw Refused.at(field, "certification-characters");
        }
        return text;
    }
}
