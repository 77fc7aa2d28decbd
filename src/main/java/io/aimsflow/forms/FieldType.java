package io.aimsflow.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of fields that carry a value. */
enum FieldType {
    TEXTFIELD,
    TEXTAREA,
    NUMBER,
    CHECKBOX,
    CHECKLIST,
    RADIO,
    SELECT,
    TAGLIST,
    DATE,
    TIME,
    DATETIME,
    FILES,
    COMPUTED;

    private static final Map<String, FieldType> BY_NAME = Map.of(
            "textfield", TEXTFIELD,
            "textarea", TEXTAREA,
            "number", NUMBER,
            "checkbox", CHECKBOX,
            "checklist", CHECKLIST,
            "radio", RADIO,
            "select", SELECT,
            "taglist", TAGLIST,
            "filepicker", FILES,
            "expression", COMPUTED);

    /** The type of a component that is not {@code datetime}, which has three. */
    static Optional<FieldType> named(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    static Optional<FieldType> dateNamed(String subtype) {
        return switch (subtype) {
            case "date" -> Optional.of(DATE);
            case "time" -> Optional.of(TIME);
            case "datetime" -> Optional.of(DATETIME);
            default -> Optional.empty();
        };
    }

    boolean text() {
        return this == TEXTFIELD || this == TEXTAREA;
    }

    boolean multiple() {
        return this == CHECKLIST || this == TAGLIST || this == FILES;
    }

    boolean withOptions() {
        return this == CHECKLIST || this == TAGLIST || this == RADIO || this == SELECT;
    }

    /** What form-js holds for a field that nobody has filled; expressions see it. */
    @Nullable
    Object empty() {
        if (text()) {
            return "";
        }
        if (this == CHECKBOX) {
            return false;
        }
        return multiple() ? List.of() : null;
    }
}
