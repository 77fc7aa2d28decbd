package io.aimsflow.systems;

import io.aimsflow.shared.Refused;
import java.util.UUID;

/**
 * Part of an AI system: a model, a dataset, a service, a library. Texts that nobody gave are empty.
 *
 * @param name at most 200 characters; with the type it tells a component of a system from its others
 * @param licence SPDX id or words
 * @param reference where it comes from, such as a package URL
 * @param notes what matters about it, such as the summary of a model card; at most 4,000 characters
 * @param bom serial number of the bill of materials that named it; empty if people did
 */
public record Component(
        UUID id,
        ComponentType type,
        String name,
        String version,
        String supplier,
        String licence,
        String reference,
        String notes,
        String bom) {

    private static final int MOST = 200;
    private static final int MOST_NOTES = 4000;

    /** One that people name. */
    public static Component of(ComponentType type, String name, String version, String supplier, String licence) {
        return new Component(UUID.randomUUID(), type, name, version, supplier, licence, "", "", "");
    }

    /** @throws Refused naming the first part that is not as it has to be */
    void check() {
        if (name.isBlank()) {
            throw Refused.at("name", "systems-missing");
        }
        text("name", name, MOST);
        text("version", version, MOST);
        text("supplier", supplier, MOST);
        text("licence", licence, MOST);
        text("reference", reference, 1000);
        text("notes", notes, MOST_NOTES);
    }

    /** True if both name the same part of the system, of whatever version. */
    boolean sameAs(Component other) {
        return type == other.type && name.equalsIgnoreCase(other.name);
    }

    Component withId(UUID other) {
        return new Component(other, type, name, version, supplier, licence, reference, notes, bom);
    }

    private static void text(String field, String text, int most) {
        if (text.length() > most) {
            throw Refused.at(field, "systems-too-long", most);
        }
        if (text.indexOf('\0') >= 0) {
            throw Refused.at(field, "systems-characters");
        }
    }
}
