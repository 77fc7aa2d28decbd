package io.aimsflow.forms;

import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings the result of an expression into the form in which records hold values. */
final class Computed {

    private Computed() {}

    /** A text, number, boolean or a list of these; null for what a record cannot hold. */
    static @Nullable Object value(@Nullable Object result) {
        if (result instanceof String text) {
            return text.length() <= Limits.TEXT_CHARS ? text : null;
        }
        if (result instanceof ZonedDateTime time) {
            return time.toOffsetDateTime().toString();
        }
        if (result instanceof Temporal || result instanceof TemporalAmount) {
            return result.toString();
        }
        return result instanceof Iterable<?> list ? list(list) : Values.scalar(result);
    }

    private static @Nullable List<Object> list(Iterable<?> items) {
        List<Object> values = new ArrayList<>();
        for (Object item : items) {
            Object value = item instanceof Iterable<?> ? null : value(item);
            if (value == null || values.size() >= Limits.LIST_ITEMS) {
                return null;
            }
            values.add(value);
        }
        return values;
    }
}
