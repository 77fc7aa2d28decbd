package io.aimsflow.conformity;

import java.time.LocalDate;
import java.util.Optional;

/** Tells when the certification body comes next, and how ready the organisation is. Implemented as a bean; there may be none. */
public interface CertificationOutlook {

    /** With one statement at most. Whoever asks shows it to nobody who may not see the report of conformity. */
    Optional<Next> next();

    /**
     * The next audit of the certification body.
     *
     * @param messageKey of what kind of audit it is
     * @param ready lines of the readiness list that are met, of {@code lines}
     * @param path of the page that shows them
     */
    record Next(String messageKey, LocalDate day, long ready, long lines, String path) {}
}
