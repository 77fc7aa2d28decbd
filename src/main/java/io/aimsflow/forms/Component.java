package io.aimsflow.forms;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A part of a form that carries values. What only looks nice is checked and then forgotten. */
sealed interface Component permits Field, Container {

    ObjectNode json();

    /** The field's key, or the container's path; empty for a group that only looks like one. */
    String key();

    /** True hides the component and all in it. */
    @Nullable
    Expression hide();

    default String label(Locale locale) {
        return Texts.label(json(), key(), locale);
    }

    /** A component with the conditions of the groups around it that have no object of their own. */
    record Slot(Component component, List<Expression> hides) {

        String key() {
            return component.key();
        }
    }
}
