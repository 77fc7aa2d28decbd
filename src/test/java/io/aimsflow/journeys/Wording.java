package io.aimsflow.journeys;

import java.io.File;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words that a form shows to somebody, as its file has them in that language. */
final class Wording {

    private final JsonNode form;
    private final String suffix;

    private Wording(JsonNode form, String suffix) {
        this.form = form;
        this.suffix = suffix;
    }

    static Wording of(String form, Locale language) {
        var suffix = language.equals(Locale.GERMAN) ? ":de" : "";
        return new Wording(JsonMapper.shared().readTree(new File("forms", form + ".form")), suffix);
    }

    /** Of the field with this key, however deep it lies. */
    String label(String key) {
        return label(field(key));
    }

    /** Of a field in the list of this path, where several lists have a field with this key. */
    String label(String list, String key) {
        return label(find(field(list), key));
    }

    private String label(JsonNode field) {
        return suffix.isEmpty()
                ? field.path("label").asString(field.path("dateLabel").asString(""))
                : german(field, "label");
    }

    String option(String key, String value) {
        var field = field(key);
        return suffix.isEmpty()
                ? StreamSupport.stream(field.path("values").spliterator(), false)
                        .filter(option -> option.path("value").asString().equals(value))
                        .map(option -> option.path("label").asString())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No option " + value + " of " + key))
                : german(field, "option:" + value);
    }

    private String german(JsonNode field, String name) {
        var text = field.path("properties").path(name + suffix);
        if (text.isMissingNode()) {
            throw new AssertionError("No German text " + name + " of " + field.path("key"));
        }
        return text.asString();
    }

    private JsonNode field(String key) {
        return find(form, key);
    }

    private static JsonNode find(JsonNode container, String key) {
        var components = container.path("components");
        for (var component : components) {
            var own = component
                    .path("key")
                    .asString(component.path("path").asString(""))
                    .equals(key);
            var found = own ? component : find(component, key);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        if (container.has("schemaVersion")) {
            throw new AssertionError("No field " + key);
        }
        return JsonMapper.shared().missingNode();
    }
}
