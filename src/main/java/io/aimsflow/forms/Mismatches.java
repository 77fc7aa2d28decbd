package io.aimsflow.forms;

import io.aimsflow.shared.FileId;
import io.aimsflow.shared.Role;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Compares a form with the record that its submissions bind to. */
final class Mismatches {

    private static final Set<Class<?>> NUMBERS = Set.of(
            int.class,
            Integer.class,
            long.class,
            Long.class,
            double.class,
            Double.class,
            BigDecimal.class,
            OptionalInt.class);
    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, long.class, Long.class, OptionalInt.class);

    private final List<String> found = new ArrayList<>();

    List<String> between(FormDefinition form, Class<? extends Record> type) {
        compare(form.root(), type, Path.ROOT);
        return found;
    }

    private void compare(Container container, Class<?> type, Path path) {
        for (RecordComponent part : type.getRecordComponents()) {
            Path here = path.key(part.getName());
            Optional<Component> component = container.slots().stream()
                    .filter(slot -> slot.key().equals(part.getName()))
                    .map(Component.Slot::component)
                    .findFirst();
            if (component.isEmpty()) {
                found.add(type.getSimpleName() + " wants " + here + ", which the form does not have.");
            } else {
                compare(component.get(), bare(part.getGenericType()), here);
            }
        }
    }

    private void compare(Component component, Type type, Path path) {
        if (component instanceof Container container) {
            boolean list = container.kind() == Container.Kind.LIST;
            Class<?> inner = raw(list ? item(type) : type);
            if (list != (raw(type) == List.class) || !inner.isRecord()) {
                found.add(path + " is " + (list ? "a list of rows" : "a group") + ", not " + type.getTypeName() + ".");
            } else {
                compare(container, inner, path);
            }
        } else if (component instanceof Field field && !fits(field, type)) {
            found.add(path + " is a " + field.type() + ", which does not fit " + type.getTypeName() + ".");
        }
    }

    private static boolean fits(Field field, Type type) {
        Class<?> raw = raw(type);
        return switch (field.type()) {
            case TEXTFIELD, TEXTAREA -> raw == String.class || field.picker().isPresent() && isId(raw);
            case NUMBER -> number(field, raw);
            case CHECKBOX -> raw == boolean.class || raw == Boolean.class;
            case RADIO, SELECT -> option(field, raw);
            case CHECKLIST, TAGLIST -> raw == List.class && option(field, raw(item(type)));
            case DATE -> raw == LocalDate.class || raw == String.class;
            case TIME -> raw == LocalTime.class || raw == OffsetTime.class || raw == String.class;
            case DATETIME -> raw == LocalDateTime.class || raw == OffsetDateTime.class || raw == String.class;
            case FILES ->
                raw == List.class
                        && Set.of(FileId.class, UUID.class, String.class).contains(raw(item(type)));
            case COMPUTED -> true;
        };
    }

    private static boolean number(Field field, Class<?> type) {
        return NUMBERS.contains(type)
                && (!WHOLE.contains(type) || field.checks().decimals() == 0);
    }

    /** Every option that the form itself offers must be one that the record can hold. */
    private static boolean option(Field field, Class<?> type) {
        List<Object> options = field.options().fixed();
        if (type == Role.class) {
            return options.stream().allMatch(id -> Role.withId(id.toString()).isPresent());
        }
        if (type.isEnum()) {
            List<String> names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            return options.stream().allMatch(option -> names.contains(option.toString()));
        }
        if (type == boolean.class || type == Boolean.class) {
            return options.stream().allMatch(Boolean.class::isInstance);
        }
        if (NUMBERS.contains(type)) {
            return options.stream().allMatch(option -> Numbers.parse(option.toString()) != null);
        }
        return type == String.class || isId(type) && !field.options().constant();
    }

    private static boolean isId(Class<?> type) {
        return type == UUID.class || IdModule.isId(type);
    }

    /** The type within an {@link Optional}. */
    private static Type bare(Type type) {
        return raw(type) == Optional.class ? item(type) : type;
    }

    private static Type item(Type type) {
        return type instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[0]
                : Object.class;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}
