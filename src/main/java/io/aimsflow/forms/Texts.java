package io.aimsflow.forms;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The texts of a form in several languages. English stands where form-js reads it; translations are custom properties
 * {@code <text>:<language>}, for an option {@code option:<value>:<language>}, for a table's column
 * {@code column:<key>:<language>}.
 */
final class Texts {

    private static final List<String> TRANSLATED =
            List.of("label", "description", "text", "dateLabel", "timeLabel", "alt", "title");
    private static final Pattern TRANSLATION = Pattern.compile("[A-Za-z]+:(.*:)?[a-z]{2}");
    private static final Pattern TEMPLATE = Pattern.compile("^=|\\{\\{");

    private Texts() {}

    /** The component's label, the date's or the time's; else the key. */
    static String label(JsonNode component, String key, Locale locale) {
        for (String name : List.of("label", "dateLabel", "timeLabel")) {
            String label = text(component, name, locale);
            if (!label.isBlank() && !TEMPLATE.matcher(label).find()) {
                return label;
            }
        }
        return key;
    }

    static String text(JsonNode component, String name, Locale locale) {
        String translated = translation(component, name, locale);
        return translated.isEmpty() ? component.path(name).asString("") : translated;
    }

    /** What stands before or behind an input, such as a unit; empty if nothing or a template. */
    static String adorner(JsonNode component, JsonNode appearance, String name, Locale locale) {
        String translated = translation(component, name, locale);
        String text = translated.isEmpty() ? appearance.path(name).asString("") : translated;
        return TEMPLATE.matcher(text).find() ? "" : text;
    }

    /** What the form itself says about a text that does not match its pattern; empty if nothing. */
    static String patternMessage(JsonNode component, Locale locale) {
        String translated = translation(component, "patternErrorMessage", locale);
        return translated.isEmpty()
                ? component.path("validate").path("patternErrorMessage").asString("")
                : translated;
    }

    /** The label of an option of the form itself; the value if there is none. */
    static String option(JsonNode component, String value, Locale locale) {
        String translated = translation(component, "option:" + value, locale);
        if (!translated.isEmpty()) {
            return translated;
        }
        for (JsonNode option : component.path("values").values()) {
            if (option.path("value").asString("").equals(value)) {
                return option.path("label").asString(value);
            }
        }
        return value;
    }

    /** Replaces the texts in this component and all below it; the translations themselves are taken out. */
    static void localise(ObjectNode component, Locale locale) {
        for (String name : TRANSLATED) {
            replace(component, component, name, name, locale);
        }
        if (component.path("validate") instanceof ObjectNode validate) {
            replace(component, validate, "patternErrorMessage", "patternErrorMessage", locale);
        }
        if (component.path("appearance") instanceof ObjectNode appearance) {
            replace(component, appearance, "prefixAdorner", "prefixAdorner", locale);
            replace(component, appearance, "suffixAdorner", "suffixAdorner", locale);
        }
        labels(component, "values", "value", "option:", locale);
        labels(component, "columns", "key", "column:", locale);
        if (component.path("properties") instanceof ObjectNode properties) {
            properties.remove(properties.propertyNames().stream()
                    .filter(name -> TRANSLATION.matcher(name).matches())
                    .toList());
        }
        for (JsonNode child : component.path("components").values()) {
            // A form that an earlier release let in may hold anything here.
            if (child instanceof ObjectNode object) {
                localise(object, locale);
            }
        }
    }

    private static void labels(ObjectNode component, String list, String id, String prefix, Locale locale) {
        for (JsonNode entry : component.path(list).values()) {
            if (entry instanceof ObjectNode object) {
                replace(component, object, "label", prefix + object.path(id).asString(""), locale);
            }
        }
    }

    private static void replace(ObjectNode component, ObjectNode target, String field, String name, Locale locale) {
        String translated = translation(component, name, locale);
        if (!translated.isEmpty()) {
            target.put(field, translated);
        }
    }

    private static String translation(JsonNode component, String name, Locale locale) {
        return component
                .path("properties")
                .path(name + ":" + locale.getLanguage())
                .asString("");
    }
}
