package io.aimsflow.concerns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody must be informed of an incident.
 *
 * @param due when the time is over
 * @param reason why informing is not required; empty unless the state says so
 */
public record IncidentDuty(
        UUID id,
        UUID incident,
        Whom whom,
        Instant due,
        String rule,
        String ruleDe,
        State state,
        Optional<LocalDate> informedOn,
        String reference,
        String reason) {

    /** Who is to be informed; the text is message {@code concerns.incident.whom.<name>}. */
    public enum Whom {
        AUTHORITY,
        PROVIDER,
        USERS
    }

    /** Whether it was done. */
    public enum State {
        OPEN,
        INFORMED,
        NOT_REQUIRED
    }
}
