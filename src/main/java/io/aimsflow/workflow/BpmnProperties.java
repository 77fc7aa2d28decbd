package io.aimsflow.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Element;

/** The {@code camunda:property} pairs of an element: what our models say beyond BPMN. */
final class BpmnProperties {

    /** Ids of user tasks, with commas between: who did one of them may not do this one. */
    static final String SEPARATE_FROM = "separateFrom";

    private BpmnProperties() {}

    static Map<String, String> of(Element element) {
        Map<String, String> properties = new LinkedHashMap<>();
        Dom.child(element, "extensionElements")
                .flatMap(extensions -> Dom.child(extensions, "camunda:properties"))
                .ifPresent(list -> Dom.children(list, "camunda:property")
                        .forEach(it -> properties.put(it.getAttribute("name"), it.getAttribute("value"))));
        return properties;
    }
}
