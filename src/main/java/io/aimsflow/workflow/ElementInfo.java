package io.aimsflow.workflow;

import io.aimsflow.shared.ClauseRef;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a deployed model says of one of its elements, or of the process itself.
 *
 * @param id the element's id; of the process, its key
 * @param type BPMN's name of the element's kind, such as {@code userTask}
 * @param name in English; may be empty
 * @param documentation in English: the clause and what comes out; may be empty
 * @param form id of the form of a user task
 * @param properties what the model declares beyond BPMN, such as {@code name:de}
 */
public record ElementInfo(
        String id,
        String type,
        String name,
        String documentation,
        Optional<String> form,
        Map<String, String> properties) {

    /** The name in that language if the model has it, else in English. */
    public String name(Locale locale) {
        return properties.getOrDefault("name:" + locale.getLanguage(), name);
    }

    /** The documentation in that language if the model has it, else in English. */
    public String documentation(Locale locale) {
        return properties.getOrDefault("documentation:" + locale.getLanguage(), documentation);
    }

    /** The clause that the element serves, if it names one. */
    public Optional<ClauseRef> clause() {
        return Optional.ofNullable(properties.get("clause")).map(ClauseRef::of);
    }

    /** The user tasks, or variables, whose people may not do this one. */
    public List<String> separateFrom() {
        return Arrays.stream(properties
                        .getOrDefault(BpmnProperties.SEPARATE_FROM, "")
                        .split(","))
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .toList();
    }
}
