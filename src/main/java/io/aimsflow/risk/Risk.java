package io.aimsflow.risk;

import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A risk of the register.
 *
 * @param version to be handed back with a change, so that nobody overwrites what they have not seen
 * @param number people's name for it, such as {@code R-0042}
 * @param inherent its level with nothing done about it; empty as long as nobody judged
 * @param residual its level with the existing controls at work; empty as long as nobody judged
 * @param origin the scenario that it came from; empty if somebody thought of it
 * @param standing how far the organisation got with it
 */
public record Risk(
        RiskId id,
        int version,
        String number,
        Details details,
        Optional<Judgement> inherent,
        Optional<Judgement> residual,
        Optional<Origin> origin,
        Standing standing,
        PersonId createdBy,
        Instant createdAt,
        Instant changedAt) {

    /** A scenario of the library, and the version of the library. */
    public record Origin(String scenario, int libraryVersion) {}

    /** What counts today: the residual level, and the inherent one where nobody judged what remains. */
    public Optional<RiskLevel> level() {
        return residual.or(() -> inherent).map(Judgement::level);
    }

    /** @throws Conflict if somebody changed it since that version was shown */
    void requireVersion(int shown) {
        if (version != shown) {
            throw new Conflict("risk-changed", number);
        }
    }

    Risk with(Details changed, Optional<Judgement> inherently, Optional<Judgement> residually, Instant now) {
        return new Risk(
                id, version, number, changed, inherently, residually, origin, standing, createdBy, createdAt, now);
    }
}
