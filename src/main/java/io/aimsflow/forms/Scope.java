package io.aimsflow.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an expression sees at one place of a form, as in form-js: all data of the form by key, the object that it stands in
 * as {@code this}, the one around as {@code parent}, and the positions in all lists around as {@code i}, from 1.
 */
final class Scope {

    private final Evaluation evaluation;
    private final Map<String, Object> root;
    private final Map<?, ?> here;
    private final @Nullable Scope outer;
    private final List<Integer> positions;
    private @Nullable Map<String, Object> variables;

    private Scope(
            Evaluation evaluation,
            Map<String, Object> root,
            Map<?, ?> here,
            @Nullable Scope outer,
            List<Integer> positions) {
        this.evaluation = evaluation;
        this.root = root;
        this.here = here;
        this.outer = outer;
        this.positions = positions;
    }

    static Scope root(Evaluation evaluation, Map<String, Object> data) {
        return new Scope(evaluation, data, data, null, List.of());
    }

    /** The scope of a row of a list that stands here; its index counts from 0. */
    Scope row(Map<?, ?> row, int index) {
        List<Integer> inner = new ArrayList<>(positions);
        inner.add(index + 1);
        return new Scope(evaluation, root, row, this, inner);
    }

    @Nullable
    Object evaluate(Expression expression) {
        return evaluation.evaluate(expression, variables());
    }

    private Map<String, Object> variables() {
        if (variables == null) {
            variables = context(root);
        }
        return variables;
    }

    /**
     * Does the expression hold as a condition? An answer of null counts as yes, because form-js tests it as a FEEL unary
     * test against nothing.
     */
    boolean holds(Expression expression) {
        return evaluation.holds(expression, variables());
    }

    boolean any(List<Expression> expressions) {
        return expressions.stream().anyMatch(this::holds);
    }

    /** A value that the form was opened with. */
    @Nullable
    Object initial(String key) {
        return evaluation.initial().get(key);
    }

    private Map<String, Object> context(Map<?, ?> data) {
        Map<String, Object> special = new HashMap<>();
        special.put("this", here);
        special.put("i", positions);
        special.put("parent", outer == null ? null : outer.context(outer.here));
        Map<String, Object> context = new HashMap<>(special);
        data.forEach((key, value) -> context.put(String.valueOf(key), value));
        special.forEach((name, value) -> context.put("_" + name + "_", value));
        return context;
    }
}
