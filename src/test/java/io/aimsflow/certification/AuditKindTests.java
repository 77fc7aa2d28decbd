package io.aimsflow.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.shared.Refused;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When the audits of a cycle are due, and what a certificate has to be like. */
class AuditKindTests {

    private static final LocalDate DECIDED = LocalDate.of(2024, 2, 29);
    private static final LocalDate EXPIRES = DECIDED.plusYears(Certificate.YEARS);

    @Test
    void plansTheCycleFromTheDecision() {
        assertThat(AuditKind.SURVEILLANCE_1.dueOn(DECIDED, EXPIRES)).isEqualTo("2025-02-28");
        assertThat(AuditKind.SURVEILLANCE_2.dueOn(DECIDED, EXPIRES)).isEqualTo("2026-02-28");
        assertThat(AuditKind.RECERTIFICATION.dueOn(DECIDED, EXPIRES)).isEqualTo("2026-11-30");
    }

    @Test
    void theSecondSurveillanceIsInTheCalendarYearAfterTheFirst() {
        assertThat(AuditKind.nextYearsEnd(LocalDate.of(2024, 12, 31))).isEqualTo("2025-12-31");
        assertThat(AuditKind.nextYearsEnd(LocalDate.of(2025, 1, 1))).isEqualTo("2026-12-31");
    }

    @Test
    void isValidToItsLastDay() {
        var certificate = new Certificate(UUID.randomUUID(), "Body", "1", "All", DECIDED, EXPIRES);

        assertThat(certificate.validOn(DECIDED.minusDays(1))).isFalse();
        assertThat(certificate.validOn(EXPIRES)).isTrue();
        assertThat(certificate.validOn(EXPIRES.plusDays(1))).isFalse();
    }

    @Test
    void refusesACertificateThatIsNotDecidedOrNoLongerInForce() {
        refuses(DECIDED.minusDays(1), "Body", "decidedOn");
        refuses(DECIDED.plusYears(3), "Body", "decidedOn");
        refuses(DECIDED, " ", "body");
        refuses(DECIDED, "B\0dy", "body");
        refuses(DECIDED, "B".repeat(201), "body");
    }

    private static void refuses(LocalDate today, String body, String field) {
        var typed = new CertificateDetails(body, "1", "All", DECIDED, 0);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> CertificateRules.checked(typed, today))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
