package io.aimsflow.systems;

import java.time.Instant;
import java.util.Optional;

/** An AI system as a line of the register. */
public record AiSystemLine(
        SystemId id,
        String number,
        RegisterState state,
        Description description,
        Optional<RiskClass> riskClass,
        Instant changedAt) {

    static AiSystemLine of(AiSystem system) {
        return new AiSystemLine(
                system.id(),
                system.number(),
                system.state(),
                system.description(),
                system.riskClass(),
                system.changedAt());
    }
}
