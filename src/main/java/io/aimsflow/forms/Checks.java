package io.aimsflow.forms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A field's limits.
 *
 * @param decimals at most so many, or negative for any number
 * @param step the value must be a multiple of it
 */
record Checks(
        boolean required,
        Bound min,
        Bound max,
        Bound minLength,
        Bound maxLength,
        @Nullable SafePattern pattern,
        Kind kind,
        int decimals,
        @Nullable BigDecimal step) {

    /** What a text must look like. */
    enum Kind {
        ANY,
        EMAIL,
        PHONE
    }

    /** A number, a FEEL expression that gives one, or nothing. */
    record Bound(@Nullable BigDecimal fixed, @Nullable Expression computed) {

        static final Bound NONE = new Bound(null, null);

        @Nullable
        BigDecimal in(Scope scope) {
            if (computed == null) {
                return fixed;
            }
            return Numbers.of(scope.evaluate(computed));
        }
    }
}
