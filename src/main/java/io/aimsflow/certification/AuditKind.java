package io.aimsflow.certification;

import java.time.LocalDate;

/** The audits of a certification cycle (ISO/IEC 17021-1:2015, 9.1.3), in their order. */
public enum AuditKind {
    /** Within twelve months of the decision. */
    SURVEILLANCE_1,
    /** In the calendar year after the first. */
    SURVEILLANCE_2,
    /** Early enough for the decision to be taken before the certificate expires. */
    RECERTIFICATION;

    private static final int DAYS_TO_DECIDE = 90;

    /** Until when the audit has to have taken place, as far as it can be told when the certificate is decided. */
    LocalDate dueOn(LocalDate decidedOn, LocalDate expiresOn) {
        return switch (this) {
            case SURVEILLANCE_1 -> decidedOn.plusMonths(12);
            case SURVEILLANCE_2 -> decidedOn.plusMonths(24);
            case RECERTIFICATION -> expiresOn.minusDays(DAYS_TO_DECIDE);
        };
    }

    /** The last day of the calendar year after this one: a surveillance audit is due at least once in each. */
    static LocalDate nextYearsEnd(LocalDate audited) {
        return LocalDate.of(audited.getYear() + 1, 12, 31);
    }

    public String messageKey() {
        return "certification.kind." + name();
    }
}
