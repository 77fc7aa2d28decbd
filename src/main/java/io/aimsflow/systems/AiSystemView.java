package io.aimsflow.systems;

import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the register as others see it.
 *
 * @param number people's name for it, such as {@code AI-0042}
 * @param version to be handed back with a change, so that nobody overwrites what they have not seen
 * @param riskClass as last judged; empty as long as nobody did
 * @param mayChange whether the person who asked may change it
 */
public record AiSystemView(
        SystemId id,
        String number,
        int version,
        RegisterState state,
        Description description,
        Optional<RiskClass> riskClass,
        List<Component> components,
        PersonId createdBy,
        Instant createdAt,
        Instant changedAt,
        boolean mayChange) {

    static AiSystemView of(AiSystem system, List<Component> components, boolean mayChange) {
        return new AiSystemView(
                system.id(),
                system.number(),
                system.version(),
                system.state(),
                system.description(),
                system.riskClass(),
                components,
                system.createdBy(),
                system.createdAt(),
                system.changedAt(),
                mayChange);
    }
}
