package io.aimsflow.forms;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A component with a value.
 *
 * @param readonly true, or holds, if the person may not change the value
 * @param computed of an expression field
 */
record Field(
        FieldType type,
        String key,
        ObjectNode json,
        @Nullable Expression hide,
        @Nullable Expression readonly,
        Checks checks,
        Options options,
        @Nullable Expression computed)
        implements Component {

    /** Never to be changed by the person, whatever the rest of the form says. */
    boolean fixed() {
        return computed != null
                || json.path("disabled").asBoolean(false)
                || json.path("readonly").isBoolean() && json.path("readonly").booleanValue();
    }

    /** The register that the value must come from. */
    Optional<String> picker() {
        return Optional.of(property("picker")).filter(kind -> !kind.isEmpty());
    }

    boolean flag(String name) {
        return json.path(name).asBoolean(false) || Boolean.parseBoolean(property(name));
    }

    String setting(String name) {
        return json.path(name).asString("");
    }

    private String property(String name) {
        return json.path("properties").path(name).asString("");
    }
}
