package io.aimsflow.certification;

import java.time.LocalDate;
import java.util.UUID;

/** A certificate as the certification body issued it. */
public record Certificate(UUID id, String body, String number, String scope, LocalDate decidedOn, LocalDate expiresOn) {

    static final int YEARS = 3;

    /** False from the day after it expired. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(decidedOn) && !day.isAfter(expiresOn);
    }
}
