package io.aimsflow.forms;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

/**
 * The expressions of one check: with a common limit of the time that the processor spends on them, so that no form with no data
 * can keep the server busy, and a server that is busy with something else refuses nobody.
 */
final class Evaluation {

    private final Duration limit;
    private final Expressions expressions;
    private final ZoneId zone;
    private final Map<String, Object> initial;
    private final long start = spent();

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
        if (spent() - start > limit.toNanos()) {
            throw new TooComplex();
        }
    }

    /** In nanoseconds, by this thread. */
    private static long spent() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What form-js held when the form was opened: the prefill, and an empty value for every other field. */
    Map<String, Object> initial() {
        return initial;
    }

    /** The expressions of this form take too long with this data. */
    static final class TooComplex extends RuntimeException {}
}
