package io.aimsflow.workflow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The {@code camunda:properties} of a model's element: what the model declares and BPMN has no word for. */
record ModelProperties(Map<String, String> values) {

    static ModelProperties of(Element element) {
        Map<String, String> values = new HashMap<>();
        Optional.ofNullable(element.element("extensionElements"))
                .map(extension -> extension.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties"))
                .ifPresent(properties -> properties
                        .elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property")
                        .forEach(property -> values.put(property.attribute("name"), property.attribute("value"))));
        return new ModelProperties(Map.copyOf(values));
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    List<String> list(String name) {
        return get(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
