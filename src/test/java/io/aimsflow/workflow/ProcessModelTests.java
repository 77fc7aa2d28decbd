package io.aimsflow.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every model of this repository must be, so that people can read it: names, ids, languages, drawing. */
class ProcessModelTests {

    private static final String CAMEL = "_[a-z][A-Za-z0-9]*";
    private static final int MOST_ACTIVITIES = 15;

    /** What an id starts with, by the element's type; types that are not listed start with their own name. */
    private static final Map<String, String> PREFIXES = Map.of(
            "startEvent", "event",
            "endEvent", "event",
            "intermediateCatchEvent", "(event|timer)",
            "intermediateThrowEvent", "event",
            "boundaryEvent", "(event|timer|error|escalation)",
            "exclusiveGateway", "gateway",
            "parallelGateway", "gateway",
            "inclusiveGateway", "gateway",
            "eventBasedGateway", "gateway",
            "sequenceFlow", "flow");

    static Stream<RepositoryModels.Model> processes() {
        return RepositoryModels.processes().stream();
    }

    static Stream<java.nio.file.Path> forms() {
        return RepositoryModels.forms().stream();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void idsSayWhatTheyAre(RepositoryModels.Model model) {
        assertThat(model.key()).matches("[a-z]+(-[a-z]+)*");
        assertThat(model.flowElements()).allSatisfy(element -> {
            String type = element.getLocalName();
            assertThat(element.getAttribute("id")).matches(PREFIXES.getOrDefault(type, type) + CAMEL);
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyNameIsThereInGermanToo(RepositoryModels.Model model) {
        assertThat(model.elements().values())
                .filteredOn(element -> !element.name().isEmpty())
                .allSatisfy(element -> assertThat(element.properties())
                        .as(element.id())
                        .hasEntrySatisfying("name:de", name -> assertThat(name).isNotBlank()));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void whatPeopleReadHasAName(RepositoryModels.Model model) {
        assertThat(model.flowElements())
                .filteredOn(element -> !element.getLocalName().equals("sequenceFlow"))
                .filteredOn(element -> Dom.children(element, "incoming").size() < 2)
                .allSatisfy(element -> assertThat(element.getAttribute("name"))
                        .as(element.getAttribute("id"))
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyUserTaskSaysItsClauseAndOutcome(RepositoryModels.Model model) {
        assertThat(model.ofType("userTask")).isNotEmpty().allSatisfy(task -> {
            assertThat(task.clause()).as(task.id()).isPresent();
            assertThat(task.documentation())
                    .as(task.id())
                    .contains("ISO/IEC 42001:2023, " + task.clause().get());
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyElementIsDrawn(RepositoryModels.Model model) {
        Set<String> drawn = new HashSet<>();
        var shapes = model.tree().getElementsByTagNameNS("http://www.omg.org/spec/BPMN/20100524/DI", "*");
        for (int i = 0; i < shapes.getLength(); i++) {
            drawn.add(((Element) shapes.item(i)).getAttribute("bpmnElement"));
        }

        assertThat(drawn)
                .containsAll(model.flowElements().stream()
                        .map(element -> element.getAttribute("id"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void fitsOnOnePage(RepositoryModels.Model model) {
        assertThat(model.flowElements())
                .filteredOn(element -> element.getLocalName().matches(".*Task|callActivity|subProcess"))
                .hasSizeLessThanOrEqualTo(MOST_ACTIVITIES);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void timesComeFromTheOrganisationsSettings(RepositoryModels.Model model) {
        for (String kind : new String[] {"timeDate", "timeDuration", "timeCycle"}) {
            assertThat(Dom.descendants(model.tree().getDocumentElement(), kind))
                    .allSatisfy(timer -> assertThat(Dom.ownText(timer)).contains("#{"));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyTextOfAFormIsThereInGermanToo(java.nio.file.Path form) {
        assertTranslated(JsonMapper.shared().readTree(RepositoryModels.bytes(form)));
    }

    private static void assertTranslated(JsonNode component) {
        for (String text : new String[] {"label", "description", "text"}) {
            var said = component.path(text).asString("");
            // an expression shows what somebody wrote, in their language
            if (!said.isBlank() && !said.startsWith("=")) {
                assertThat(component.path("properties").path(text + ":de").asString(""))
                        .as(component.path("id").asString() + " " + text + ":de")
                        .isNotBlank();
            }
        }
        component
                .path("values")
                .forEach(option -> assertThat(component
                                .path("properties")
                                .path("option:" + option.path("value").asString() + ":de")
                                .asString(""))
                        .as(component.path("id").asString() + " option " + option.path("value"))
                        .isNotBlank());
        component.path("components").forEach(ProcessModelTests::assertTranslated);
    }
}
