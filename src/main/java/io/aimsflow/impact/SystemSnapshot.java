package io.aimsflow.impact;

import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.RiskClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the register said of the system when it was described.
 *
 * @param components one a line: kind, name, version, supplier
 */
public record SystemSnapshot(
        Map<AiSystemField, String> fields, Optional<RiskClass> riskClass, List<String> components) {

    static final SystemSnapshot EMPTY = new SystemSnapshot(Map.of(), Optional.empty(), List.of());

    static SystemSnapshot of(AiSystemView system) {
        var parts = system.components().stream()
                .map(part -> Stream.of(part.name(), part.version(), part.supplier())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")))
                .sorted()
                .toList();
        return new SystemSnapshot(system.description().values(), system.riskClass(), parts);
    }

    public String text(AiSystemField field) {
        return fields.getOrDefault(field, "");
    }

    public List<String> list(AiSystemField field) {
        var text = text(field);
        return text.isEmpty() ? List.of() : List.of(text.split(", "));
    }
}
