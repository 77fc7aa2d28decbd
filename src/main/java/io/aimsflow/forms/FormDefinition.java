package io.aimsflow.forms;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** A form that {@link Forms#parse} has accepted. Immutable; two forms are equal if their JSON is, byte for byte. */
public final class FormDefinition {

    private final String id;
    private final String json;
    private final String sha256;
    private final Container root;
    private final Map<String, String> translations = new ConcurrentHashMap<>();

    FormDefinition(String id, String json, String sha256, Container root) {
        this.id = id;
        this.json = json;
        this.sha256 = sha256;
        this.root = root;
    }

    /** The form's id, such as {@code corrective-action.plan}. */
    public String id() {
        return id;
    }

    /** The JSON as it was deployed. */
    public String json() {
        return json;
    }

    /** Of the JSON's UTF-8 bytes, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** The JSON with its texts in the asked language where the form has them, else in English. */
    public String localised(Locale locale) {
        return translations.computeIfAbsent(locale.getLanguage(), language -> {
            ObjectNode copy = root.json().deepCopy();
            Texts.localise(copy, locale);
            return copy.toString();
        });
    }

    Container root() {
        return root;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormDefinition form && form.sha256.equals(sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
