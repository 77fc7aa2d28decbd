package io.aimsflow.systems;

import io.aimsflow.shared.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an entry of the register says, field by field, each as a text in its canonical form: names of constants, ids of people,
 * ISO dates, lists with a comma and a blank. Only {@link DescriptionReading} makes one of what people type.
 */
public final class Description {

    static final Description EMPTY = new Description(Map.of());

    private final Map<AiSystemField, String> values;

    Description(Map<AiSystemField, String> values) {
        Map<AiSystemField, String> kept = new EnumMap<>(AiSystemField.class);
        values.forEach((field, text) -> {
            if (!text.isEmpty()) {
                kept.put(field, text);
            }
        });
        this.values = Collections.unmodifiableMap(kept);
    }

    /** Fields that nobody filled are missing. */
    public Map<AiSystemField, String> values() {
        return values;
    }

    /** Empty if nobody filled it. */
    public String text(AiSystemField field) {
        return values.getOrDefault(field, "");
    }

    /** The values of a field that holds several. */
    public List<String> list(AiSystemField field) {
        var text = text(field);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(", "));
    }

    public String name() {
        return text(AiSystemField.NAME);
    }

    public Optional<Stage> stage() {
        return option(Stage.class, AiSystemField.STAGE);
    }

    public Optional<SystemKind> kind() {
        return option(SystemKind.class, AiSystemField.KIND);
    }

    public Optional<PersonId> owner() {
        return person(AiSystemField.OWNER);
    }

    public Optional<PersonId> deputy() {
        return person(AiSystemField.DEPUTY);
    }

    public Optional<LocalDate> nextReview() {
        return Optional.ofNullable(values.get(AiSystemField.NEXT_REVIEW)).map(LocalDate::parse);
    }

    /** Needed for a registered entry, and empty. */
    public List<AiSystemField> missing() {
        return AiSystemField.REQUIRED.stream()
                .filter(field -> text(field).isEmpty())
                .toList();
    }

    Description with(AiSystemField field, String text) {
        Map<AiSystemField, String> changed = new EnumMap<>(AiSystemField.class);
        changed.putAll(values);
        changed.put(field, text);
        return new Description(changed);
    }

    /** What is different in the other, in the order of the fields. */
    List<Change> changesTo(Description other) {
        List<Change> changes = new ArrayList<>();
        for (var field : AiSystemField.values()) {
            if (!text(field).equals(other.text(field))) {
                changes.add(new Change(field.name(), "", text(field), other.text(field)));
            }
        }
        return changes;
    }

    private Optional<PersonId> person(AiSystemField field) {
        return Optional.ofNullable(values.get(field)).map(PersonId::of);
    }

    private <E extends Enum<E>> Optional<E> option(Class<E> type, AiSystemField field) {
        return Optional.ofNullable(values.get(field)).map(name -> Enum.valueOf(type, name));
    }
}
