package io.aimsflow.systems.web;

import io.aimsflow.shared.Refused;
import io.aimsflow.systems.Component;
import io.aimsflow.systems.ComponentType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A component as somebody typed it. */
record ComponentForm(
        @Nullable String type,
        @Nullable String name,
        @Nullable String version,
        @Nullable String supplier,
        @Nullable String licence,
        @Nullable String reference,
        @Nullable String notes,
        @Nullable String reason) {

    static ComponentForm blank() {
        return new ComponentForm(null, null, null, null, null, null, null, null);
    }

    static ComponentForm of(Component component) {
        return new ComponentForm(
                component.type().name(),
                component.name(),
                component.version(),
                component.supplier(),
                component.licence(),
                component.reference(),
                component.notes(),
                "");
    }

    /** @throws Refused if no type was chosen */
    Component component(UUID id, String bom) {
        var chosen = Arrays.stream(ComponentType.values())
                .filter(each -> each.name().equals(type))
                .findFirst()
                .orElseThrow(() -> Refused.at("type", "systems-component-type"));
        return new Component(
                id,
                chosen,
                text(name),
                text(version),
                text(supplier),
                text(licence),
                text(reference),
                text(notes),
                bom);
    }

    /** The component that is known by this type and name, changed; else a new one. */
    Component component(List<Component> known) {
        var typed = component(UUID.randomUUID(), "");
        return known.stream()
                .filter(one -> one.type() == typed.type() && one.name().equalsIgnoreCase(typed.name()))
                .findFirst()
                .map(one -> component(one.id(), one.bom()))
                .orElse(typed);
    }

    private static String text(@Nullable String typed) {
        return Objects.toString(typed, "").strip().replace("\r\n", "\n");
    }
}
