package io.aimsflow.systems.process;

import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.Autonomy;
import io.aimsflow.systems.Component;
import io.aimsflow.systems.ComponentType;
import io.aimsflow.systems.DataCategory;
import io.aimsflow.systems.Description;
import io.aimsflow.systems.OrganisationRole;
import io.aimsflow.systems.Stage;
import io.aimsflow.systems.SystemKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The fields of the form {@code ai-system-intake.complete}. */
record EntryAnswers(
        String name,
        String purpose,
        SystemKind kind,
        List<OrganisationRole> roles,
        Stage stage,
        Optional<PersonId> deputy,
        Optional<String> users,
        Optional<String> affectedPersons,
        Optional<String> sectors,
        Optional<String> countries,
        List<DataCategory> dataCategories,
        Autonomy autonomy,
        String oversight,
        Optional<String> intendedUse,
        Optional<String> foreseeableMisuse,
        Optional<LocalDate> goLive,
        Optional<LocalDate> nextReview,
        List<Part> components) {

    /** A component as one types it. */
    record Part(
            ComponentType type,
            String name,
            Optional<String> version,
            Optional<String> supplier,
            Optional<String> licence) {

        static Map<String, Object> of(Component component) {
            return Map.of(
                    "type", component.type().name(),
                    "name", component.name(),
                    "version", component.version(),
                    "supplier", component.supplier(),
                    "licence", component.licence());
        }

        /** What is known of it beyond the form stays. */
        Component over(List<Component> known) {
            var before = known.stream()
                    .filter(one -> one.type() == type && one.name().equalsIgnoreCase(name.strip()))
                    .findFirst();
            return new Component(
                    before.map(Component::id).orElseGet(UUID::randomUUID),
                    type,
                    name.strip(),
                    version.orElse("").strip(),
                    supplier.orElse("").strip(),
                    licence.orElse("").strip(),
                    before.map(Component::reference).orElse(""),
                    before.map(Component::notes).orElse(""),
                    before.map(Component::bom).orElse(""));
        }
    }

    /** Who owns it was decided before; the rest is for the entry's own page. */
    private static final Set<AiSystemField> NOT_ASKED =
            Set.of(AiSystemField.OWNER, AiSystemField.LINKS, AiSystemField.EXTERNAL_REFERENCE);

    /** What the form shows at first. */
    static Map<String, Object> prefill(Description description, List<Component> components) {
        Map<String, Object> shown = new HashMap<>();
        description.values().forEach((field, text) -> {
            if (!NOT_ASKED.contains(field)) {
                shown.put(field.key(), field.type() == AiSystemField.Type.OPTIONS ? description.list(field) : text);
            }
        });
        shown.put("components", components.stream().map(Part::of).toList());
        return shown;
    }

    Map<AiSystemField, String> texts() {
        Map<AiSystemField, String> texts = new EnumMap<>(AiSystemField.class);
        texts.put(AiSystemField.NAME, name);
        texts.put(AiSystemField.PURPOSE, purpose);
        texts.put(AiSystemField.KIND, kind.name());
        texts.put(AiSystemField.ROLES, names(roles));
        texts.put(AiSystemField.STAGE, stage.name());
        texts.put(AiSystemField.DEPUTY, deputy.map(PersonId::toString).orElse(""));
        texts.put(AiSystemField.USERS, users.orElse(""));
        texts.put(AiSystemField.AFFECTED_PERSONS, affectedPersons.orElse(""));
        texts.put(AiSystemField.SECTORS, sectors.orElse(""));
        texts.put(AiSystemField.COUNTRIES, countries.orElse(""));
        texts.put(AiSystemField.DATA_CATEGORIES, names(dataCategories));
        texts.put(AiSystemField.AUTONOMY, autonomy.name());
        texts.put(AiSystemField.OVERSIGHT, oversight);
        texts.put(AiSystemField.INTENDED_USE, intendedUse.orElse(""));
        texts.put(AiSystemField.FORESEEABLE_MISUSE, foreseeableMisuse.orElse(""));
        texts.put(AiSystemField.GO_LIVE, goLive.map(LocalDate::toString).orElse(""));
        texts.put(AiSystemField.NEXT_REVIEW, nextReview.map(LocalDate::toString).orElse(""));
        return texts;
    }

    private static String names(List<? extends Enum<?>> chosen) {
        return chosen.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
