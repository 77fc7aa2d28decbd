package io.aimsflow.risk;

import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.SystemId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an entry says, field by field, each as a text in its canonical form: names of constants, ids of people and systems,
 * digits, lists with a comma and a blank. Only {@link DetailsReading} makes one of what people type.
 */
public final class Details {

    static final Details EMPTY = new Details(Map.of());

    private final Map<RiskField, String> values;

    Details(Map<RiskField, String> values) {
        Map<RiskField, String> kept = new EnumMap<>(RiskField.class);
        values.forEach((field, text) -> {
            if (!text.isEmpty()) {
                kept.put(field, text);
            }
        });
        this.values = Collections.unmodifiableMap(kept);
    }

    /** Fields that nobody filled are missing. */
    public Map<RiskField, String> values() {
        return values;
    }

    /** Empty if nobody filled it. */
    public String text(RiskField field) {
        return values.getOrDefault(field, "");
    }

    /** The values of a field that holds several. */
    public List<String> list(RiskField field) {
        var text = text(field);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(", "));
    }

    public String title() {
        return text(RiskField.TITLE);
    }

    public Optional<PersonId> owner() {
        return Optional.ofNullable(values.get(RiskField.OWNER)).map(PersonId::of);
    }

    public List<SystemId> systems() {
        return list(RiskField.SYSTEMS).stream().map(SystemId::of).toList();
    }

    /** 1 to 5; empty as long as nobody judged. */
    public OptionalInt likelihood() {
        return score(RiskField.LIKELIHOOD);
    }

    /** The highest of the three; empty as long as nobody judged any. */
    public OptionalInt impact() {
        return RiskField.IMPACTS.stream()
                .map(this::score)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .max();
    }

    public OptionalInt residualLikelihood() {
        return score(RiskField.RESIDUAL_LIKELIHOOD);
    }

    public OptionalInt residualImpact() {
        return score(RiskField.RESIDUAL_IMPACT);
    }

    Details with(RiskField field, String text) {
        Map<RiskField, String> changed = new EnumMap<>(RiskField.class);
        changed.putAll(values);
        changed.put(field, text);
        return new Details(changed);
    }

    /** What is different in the other, in the order of the fields. */
    List<RiskChange> changesTo(Details other) {
        List<RiskChange> changes = new ArrayList<>();
        for (var field : RiskField.values()) {
            if (!text(field).equals(other.text(field))) {
                changes.add(new RiskChange(field.name(), text(field), other.text(field)));
            }
        }
        return changes;
    }

    private OptionalInt score(RiskField field) {
        var text = values.get(field);
        return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }
}
