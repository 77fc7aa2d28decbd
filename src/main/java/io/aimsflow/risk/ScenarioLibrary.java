package io.aimsflow.risk;

import io.aimsflow.shared.NotFound;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scenarios that come with the product. A release may bring new ones: risks copy what they take and keep the library's
 * version, so nothing that the organisation made of them changes.
 */
@Component
public class ScenarioLibrary {

    private final File file;

    ScenarioLibrary(JsonMapper json) throws IOException {
        try (var content = new ClassPathResource("risk/scenarios.json").getInputStream()) {
            file = json.readValue(content, File.class);
        }
    }

    private record File(int version, List<Scenario> scenarios) {}

    /** Counted up with each release that changes a scenario. */
    public int version() {
        return file.version();
    }

    public List<Scenario> all() {
        return file.scenarios();
    }

    /**
     * In the library's order.
     *
     * @param text words, each of which has to stand somewhere in the scenario, in the reader's language
     * @param kind name of a kind of AI systems; empty for all
     */
    public List<Scenario> search(String text, Optional<RiskSource> source, String kind, Locale reader) {
        var words = Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return file.scenarios().stream()
                .filter(scenario -> source.isEmpty() || source.get() == scenario.source())
                .filter(scenario -> kind.isEmpty() || scenario.kinds().contains(kind))
                .filter(scenario -> scenario.holds(words, reader))
                .toList();
    }

    public Optional<Scenario> find(String id) {
        return file.scenarios().stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst();
    }

    /** @throws NotFound if there is none */
    Scenario get(String id) {
        return find(id).orElseThrow(() -> new NotFound("scenario", id));
    }
}
