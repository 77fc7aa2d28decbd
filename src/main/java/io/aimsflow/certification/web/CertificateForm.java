package io.aimsflow.certification.web;

import io.aimsflow.certification.CertificateDetails;
import io.aimsflow.shared.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was typed about a certificate. */
record CertificateForm(
        @Nullable String body,
        @Nullable String number,
        @Nullable String scope,
        @Nullable String decidedOn,
        @Nullable String auditsDone) {

    static CertificateForm empty() {
        return new CertificateForm("", "", "", "", "0");
    }

    /** @throws Refused for the first field that cannot be read */
    CertificateDetails details() {
        return new CertificateDetails(text(body), text(number), text(scope), day("decidedOn", decidedOn), done());
    }

    /** @throws Refused if what was typed in the field is no day */
    static LocalDate day(String field, @Nullable String typed) {
        try {
            return LocalDate.parse(text(typed).strip());
        } catch (DateTimeException noDay) {
            throw Refused.at(field, "certification-missing");
        }
    }

    private int done() {
        return switch (text(auditsDone)) {
            case "0" -> 0;
            case "1" -> 1;
            case "2" -> 2;
            default -> throw Refused.at("auditsDone", "certification-missing");
        };
    }

    private static String text(@Nullable String typed) {
        return Objects.toString(typed, "");
    }
}
