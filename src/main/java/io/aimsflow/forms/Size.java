package io.aimsflow.forms;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures an input before anything else looks at it. */
final class Size {

    private static final int DEPTH = 32;
    private static final int VALUE = 4;

    private int left;

    private Size(int left) {
        this.left = left;
    }

    /** True if the texts, keys and values make up at most so many characters, and nest sanely. */
    static boolean within(Object input, int chars) {
        return new Size(chars).fits(input, 0);
    }

    private boolean fits(@Nullable Object value, int depth) {
        left -= value instanceof CharSequence text ? text.length() + VALUE : VALUE;
        if (left < 0 || depth > DEPTH) {
            return false;
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .allMatch(
                            entry -> fits(String.valueOf(entry.getKey()), depth) && fits(entry.getValue(), depth + 1));
        }
        return !(value instanceof Collection<?> list) || list.stream().allMatch(item -> fits(item, depth + 1));
    }
}
