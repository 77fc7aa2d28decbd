package io.aimsflow.forms;

import io.aimsflow.shared.FileId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays out what was submitted as people read it. A key that is not in the data was hidden and is left out. */
final class Labelling {

    private final Registers registers;
    private final Locale locale;
    private final Display display;

    Labelling(Registers registers, Locale locale, Display display) {
        this.registers = registers;
        this.locale = locale;
        this.display = display;
    }

    List<LabelledValue> of(Container container, Map<?, ?> data) {
        return children(container, data, Path.ROOT);
    }

    private List<LabelledValue> children(Container container, Map<?, ?> data, Path path) {
        List<LabelledValue> lines = new ArrayList<>();
        for (Component component : container.children()) {
            if (component instanceof Field field) {
                if (data.containsKey(field.key())) {
                    lines.add(field(field, data.get(field.key()), path.key(field.key())));
                }
            } else {
                lines.addAll(container((Container) component, data, path));
            }
        }
        return lines;
    }

    private List<LabelledValue> container(Container container, Map<?, ?> data, Path path) {
        if (container.kind() == Container.Kind.LIST) {
            return data.get(container.key()) instanceof List<?> rows
                    ? List.of(list(container, rows, path.key(container.key())))
                    : List.of();
        }
        Path here = container.key().isEmpty() ? path : path.key(container.key());
        Object object = container.key().isEmpty() ? data : data.get(container.key());
        List<LabelledValue> lines = object instanceof Map<?, ?> map ? children(container, map, here) : List.of();
        String label = container.label(locale);
        return lines.isEmpty() || label.isEmpty() ? lines : List.of(new LabelledValue("", label, "", List.of(), lines));
    }

    private LabelledValue list(Container list, List<?> rows, Path path) {
        List<LabelledValue> items = new ArrayList<>();
        for (Object row : rows) {
            Path here = path.row(items.size());
            List<LabelledValue> lines = row instanceof Map<?, ?> map ? children(list, map, here) : List.of();
            items.add(new LabelledValue(here.text(), String.valueOf(items.size() + 1), "", List.of(), lines));
        }
        return new LabelledValue(path.text(), list.label(locale), "", List.of(), items);
    }

    private LabelledValue field(Field field, @Nullable Object value, Path path) {
        List<FileId> files = new ArrayList<>();
        if (field.type() == FieldType.FILES && value instanceof List<?> ids) {
            ids.forEach(id -> files.add(FileId.of(id.toString())));
        }
        return new LabelledValue(path.text(), field.label(locale), text(field, value), files, List.of());
    }

    private String text(Field field, @Nullable Object value) {
        if (value instanceof List<?> several) {
            return several.stream()
                    .map(one -> text(field, one))
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
        }
        if (value instanceof String id && !id.isEmpty() && field.picker().isPresent()) {
            Optional<Choice> choice = registers.choice(field.picker().get(), id);
            return choice.map(Choice::label).orElse(id);
        }
        if (field.type() == FieldType.FILES && value != null) {
            return registers.fileName(FileId.of(value.toString()));
        }
        return display.text(field, value);
    }
}
