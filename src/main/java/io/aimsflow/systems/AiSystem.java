package io.aimsflow.systems;

import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** An entry of the register as it stands in its table. */
record AiSystem(
        SystemId id,
        int version,
        String number,
        RegisterState state,
        Description description,
        Optional<RiskClass> riskClass,
        PersonId createdBy,
        Instant createdAt,
        Instant changedAt) {

    /** @throws Conflict if it went on in the meantime */
    void require(RegisterState... expected) {
        if (!Set.of(expected).contains(state)) {
            throw new Conflict("systems-state", number);
        }
    }

    /** @throws Conflict if somebody changed it since that version was shown */
    void requireVersion(int shown) {
        if (version != shown) {
            throw new Conflict("systems-changed", number);
        }
    }

    AiSystem with(Description changed) {
        return new AiSystem(id, version, number, state, changed, riskClass, createdBy, createdAt, changedAt);
    }

    AiSystem with(RegisterState next) {
        return new AiSystem(id, version, number, next, description, riskClass, createdBy, createdAt, changedAt);
    }

    AiSystem with(RiskClass judged) {
        return new AiSystem(
                id, version, number, state, description, Optional.of(judged), createdBy, createdAt, changedAt);
    }
}
