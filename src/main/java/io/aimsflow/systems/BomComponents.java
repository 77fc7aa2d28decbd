package io.aimsflow.systems;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component.Type;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.OrganizationalEntity;
import org.cyclonedx.model.Service;
import org.cyclonedx.model.component.data.ComponentData;
import org.jspecify.annotations.Nullable;

/** Picks what the register keeps out of a bill of materials: models, datasets and services; libraries are left out. */
final class BomComponents {

    private static final int MOST = 200;

    private final String serial;
    private final Map<String, Component> found = new LinkedHashMap<>();
    private final List<BomProblem> problems = new ArrayList<>();
    private int leftOut;

    BomComponents(Bom bom) {
        serial = text(bom.getSerialNumber());
        Deque<org.cyclonedx.model.Component> open = new ArrayDeque<>();
        if (bom.getMetadata() != null && bom.getMetadata().getComponent() != null) {
            open.add(bom.getMetadata().getComponent());
        }
        open.addAll(list(bom.getComponents()));
        while (!open.isEmpty()) {
            var next = open.poll();
            take(next);
            open.addAll(list(next.getComponents()));
        }
        list(bom.getServices()).forEach(this::take);
    }

    String serial() {
        return serial;
    }

    List<Component> found() {
        return List.copyOf(found.values());
    }

    List<BomProblem> problems() {
        return problems;
    }

    int leftOut() {
        return leftOut;
    }

    private void take(org.cyclonedx.model.Component component) {
        var type = component.getType();
        if (type == Type.MACHINE_LEARNING_MODEL) {
            add(component, ComponentType.MODEL);
            takeDatasets(component);
        } else if (type == Type.DATA) {
            add(component, ComponentType.DATASET);
        } else {
            leftOut++;
        }
    }

    private void takeDatasets(org.cyclonedx.model.Component model) {
        var card = model.getModelCard();
        if (card != null && card.getModelParameters() != null) {
            list(card.getModelParameters().getDatasets()).stream()
                    .map(choice -> choice.getComponentData())
                    .filter(Objects::nonNull)
                    .filter(data -> !text(data.getName()).isEmpty())
                    .forEach(this::take);
        }
    }

    private void take(ComponentData data) {
        var notes = Stream.of(data.getClassification(), data.getDescription())
                .filter(Objects::nonNull)
                .reduce((one, two) -> one + "\n" + two)
                .orElse("");
        put(ComponentType.DATASET, data.getName(), "", "", "", text(data.getBomRef()), notes);
    }

    private void take(Service service) {
        put(
                ComponentType.SERVICE,
                service.getName(),
                service.getVersion(),
                name(service.getProvider()),
                licence(service.getLicenses()),
                list(service.getEndpoints()).stream().findFirst().orElse(""),
                text(service.getDescription()));
    }

    private void add(org.cyclonedx.model.Component component, ComponentType type) {
        var supplier = Stream.of(
                        name(component.getSupplier()),
                        name(component.getManufacturer()),
                        text(component.getPublisher()),
                        text(component.getGroup()))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        put(
                type,
                component.getName(),
                component.getVersion(),
                supplier,
                licence(component.getLicenses()),
                component.getPurl() == null ? text(component.getBomRef()) : component.getPurl(),
                ModelCardText.of(component.getDescription(), component.getModelCard()));
    }

    private void put(
            ComponentType type,
            @Nullable String name,
            @Nullable String version,
            String supplier,
            String licence,
            String reference,
            String notes) {
        if (text(name).isEmpty()) {
            problems.add(BomProblem.of("name-missing", found.size() + problems.size() + 1));
            return;
        }
        var called = text(name);
        // two versions of one part stand side by side
        if (found.containsKey(key(type, called)) && !text(version).isEmpty()) {
            called = called + " " + text(version);
        }
        found.putIfAbsent(
                key(type, called),
                new Component(
                        UUID.randomUUID(),
                        type,
                        cut(called, MOST),
                        cut(text(version), MOST),
                        cut(supplier, MOST),
                        cut(licence, MOST),
                        cut(reference, 1000),
                        cut(text(notes), 4000),
                        serial));
    }

    private static String key(ComponentType type, String name) {
        return type + " " + name.toLowerCase(java.util.Locale.ROOT);
    }

    private static String licence(@Nullable LicenseChoice choice) {
        if (choice == null) {
            return "";
        }
        if (choice.getExpression() != null) {
            return text(choice.getExpression().getValue());
        }
        return String.join(
                ", ",
                list(choice.getLicenses()).stream().map(BomComponents::licence).toList());
    }

    private static String licence(License licence) {
        return licence.getId() == null ? text(licence.getName()) : licence.getId();
    }

    private static String name(@Nullable OrganizationalEntity entity) {
        return entity == null ? "" : text(entity.getName());
    }

    private static String text(@Nullable String text) {
        return Objects.toString(text, "").strip().replace("\0", "");
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static <T> List<T> list(@Nullable List<T> values) {
        return Objects.requireNonNullElse(values, List.of());
    }
}
