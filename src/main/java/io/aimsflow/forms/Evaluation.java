package io.aimsflow.forms;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

/** The expressions of one check: with a common deadline, so that no form with no data can keep the server busy. */
final class Evaluation {

    private final Duration limit;
    private final Expressions expressions;
    private final ZoneId zone;
    private final Map<String, Object> initial;
    private final long start = System.nanoTime();

    Evaluation(Expressions expressions, ZoneId zone, Map<String, Object> initial, Duration limit) {
        this.expressions = expressions;
        this.zone = zone;
        this.initial = initial;
        this.limit = limit;
    }

    /** @throws TooComplex when the check has lasted too long already */
    Object evaluate(Expression expression, Map<String, Object> variables) {
        checkTime();
        return expressions.evaluate(expression, variables, zone);
    }

    /** @throws TooComplex when the check has lasted too long already */
    boolean holds(Expression condition, Map<String, Object> variables) {
        checkTime();
        return expressions.holds(condition, variables, zone);
    }

    private void checkTime() {
        if (System.nanoTime() - start > limit.toNanos()) {
            throw new TooComplex();
        }
    }

    /** What form-js held when the form was opened: the prefill, and an empty value for every other field. */
    Map<String, Object> initial() {
        return initial;
    }

    /** The expressions of this form take too long with this data. */
    static final class TooComplex extends RuntimeException {}
}
