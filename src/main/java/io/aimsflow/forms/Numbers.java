package io.aimsflow.forms;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers of any Java type as exact decimals of a bounded size. */
final class Numbers {

    private Numbers() {}

    /** The number, or null if the value is none, is not finite or has more than 30 digits before or behind the point. */
    static @Nullable BigDecimal of(@Nullable Object value) {
        BigDecimal number = decimal(value);
        if (number == null || Math.abs((long) number.scale()) > 10_000 || number.precision() > 10_000) {
            return null;
        }
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > Limits.NUMBER_DIGITS || plain.precision() - plain.scale() > Limits.NUMBER_DIGITS) {
            return null;
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** As {@link #of(Object)}, from a text such as {@code 2.50}. */
    static @Nullable BigDecimal parse(String text) {
        if (text.length() > 3 * Limits.NUMBER_DIGITS) {
            return null;
        }
        try {
            return of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value instanceof BigInteger number) {
            return number.bitLength() > 200 ? null : new BigDecimal(number);
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? new BigDecimal(value.toString()) : null;
        }
        return value instanceof Number number ? BigDecimal.valueOf(number.longValue()) : null;
    }
}
