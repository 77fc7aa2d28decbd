package io.aimsflow.systems.web;

import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.Component;
import io.aimsflow.systems.Description;
import io.aimsflow.systems.RegisterState;
import io.aimsflow.systems.RiskClass;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An AI system as programs see it.
 *
 * @param entry the fields by their keys, see {@link AiSystemField#key()}: texts, or lists of texts where there can be several;
 *     people are ids; empty fields are missing
 */
record AiSystemResource(
        UUID id,
        String number,
        int version,
        RegisterState state,
        Optional<RiskClass> riskClass,
        Map<String, Object> entry,
        List<Component> components,
        UUID createdBy,
        Instant createdAt,
        Instant changedAt) {

    static AiSystemResource of(AiSystemView system) {
        return new AiSystemResource(
                system.id().value(),
                system.number(),
                system.version(),
                system.state(),
                system.riskClass(),
                entry(system.description()),
                system.components(),
                system.createdBy().value(),
                system.createdAt(),
                system.changedAt());
    }

    private static Map<String, Object> entry(Description description) {
        Map<String, Object> entry = new LinkedHashMap<>();
        description
                .values()
                .forEach((field, text) -> entry.put(field.key(), field.several() ? description.list(field) : text));
        return entry;
    }

    /** A line of the list. */
    record Line(
            UUID id,
            String number,
            String name,
            RegisterState state,
            Optional<RiskClass> riskClass,
            Optional<UUID> owner,
            Instant changedAt) {

        static Line of(io.aimsflow.systems.AiSystemLine line) {
            return new Line(
                    line.id().value(),
                    line.number(),
                    line.description().name(),
                    line.state(),
                    line.riskClass(),
                    line.description().owner().map(PersonId::value),
                    line.changedAt());
        }
    }

    /** A page; {@code next} is the parameter {@code after} of the next one, empty on the last. */
    record Page(List<Line> lines, long total, String next) {}
}
