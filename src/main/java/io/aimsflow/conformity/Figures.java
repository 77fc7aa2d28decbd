package io.aimsflow.conformity;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row that an indicator asked for, by the names of its columns. */
public final class Figures {

    private final Map<String, @Nullable Object> row;

    Figures(Map<String, @Nullable Object> row) {
        this.row = row;
    }

    /**
     * A count or another whole number; nothing counts as 0.
     *
     * @throws IllegalArgumentException if no such column was asked for
     */
    public long number(String column) {
        return value(column).map(value -> ((Number) value).longValue()).orElse(0L);
    }

    /** @throws IllegalArgumentException if no such column was asked for */
    public Optional<String> text(String column) {
        return value(column).map(Object::toString);
    }

    /** @throws IllegalArgumentException if no such column was asked for */
    public Optional<LocalDate> day(String column) {
        return text(column).map(LocalDate::parse);
    }

    private Optional<Object> value(String column) {
        if (!row.containsKey(column)) {
            throw new IllegalArgumentException("No figure \"" + column + "\" among " + row.keySet());
        }
        return Optional.ofNullable(row.get(column));
    }
}
