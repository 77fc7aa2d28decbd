package io.aimsflow.systems;

import io.aimsflow.spreadsheets.SheetColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A column of a file of AI systems: a field, or the number under which the register knows the entry. */
public record SystemColumn(String header, Optional<AiSystemField> field) implements SheetColumn {

    public static final SystemColumn NUMBER = new SystemColumn("number", Optional.empty());

    /** All columns, in the order of exports and templates. */
    public static final List<SystemColumn> ALL = Stream.concat(
                    Stream.of(NUMBER), Arrays.stream(AiSystemField.values()).map(SystemColumn::of))
            .toList();

    static SystemColumn of(AiSystemField field) {
        return new SystemColumn(field.column(), Optional.of(field));
    }

    @Override
    public List<String> headers() {
        return List.of(header);
    }

    @Override
    public boolean required() {
        return field.filter(AiSystemField.NAME::equals).isPresent();
    }
}
