package io.aimsflow.systems;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.cyclonedx.model.component.ModelCard;
import org.cyclonedx.model.component.modelCard.Considerations;
import org.cyclonedx.model.component.modelCard.ModelParameters;
import org.cyclonedx.model.component.modelCard.QuantitativeAnalysis;
import org.jspecify.annotations.Nullable;

/** What a model card says, in the words of the standard's own terms, line by line. */
final class ModelCardText {

    private static final int MOST = 4000;

    private final List<String> lines = new ArrayList<>();

    private ModelCardText() {}

    static String of(@Nullable String description, @Nullable ModelCard card) {
        var text = new ModelCardText();
        if (description != null && !description.isBlank()) {
            text.lines.add(description.strip());
        }
        if (card != null) {
            text.parameters(card.getModelParameters());
            text.considerations(card.getConsiderations());
            text.metrics(card.getQuantitativeAnalysis());
        }
        var all = String.join("\n", text.lines).replace("\0", "");
        return all.length() <= MOST ? all : all.substring(0, MOST - 1) + "…";
    }

    private void parameters(@Nullable ModelParameters parameters) {
        if (parameters != null) {
            line("Task", parameters.getTask());
            line("Architecture", parameters.getArchitectureFamily());
            line("Model architecture", parameters.getModelArchitecture());
            if (parameters.getApproach() != null && parameters.getApproach().getType() != null) {
                line("Learning", parameters.getApproach().getType().name().toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    private void considerations(@Nullable Considerations considerations) {
        if (considerations != null) {
            list("Users", considerations.getUsers());
            list("Use cases", considerations.getUseCases());
            list("Technical limitations", considerations.getTechnicalLimitations());
            list("Performance trade-offs", considerations.getPerformanceTradeoffs());
            each(considerations.getEthicalConsiderations())
                    .forEach(risk -> line("Ethical consideration", risk.getName()));
        }
    }

    private void metrics(@Nullable QuantitativeAnalysis analysis) {
        if (analysis != null) {
            each(analysis.getPerformanceMetrics())
                    .forEach(metric -> line(
                            "Performance",
                            Objects.toString(metric.getType(), "") + " " + Objects.toString(metric.getValue(), "")));
        }
    }

    private void list(String name, @Nullable List<String> values) {
        if (values != null && !values.isEmpty()) {
            line(name, String.join("; ", values));
        }
    }

    private void line(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(name + ": " + value.strip());
        }
    }

    private static <T> Collection<T> each(@Nullable Collection<T> values) {
        return Objects.requireNonNullElse(values, List.of());
    }
}
