package io.aimsflow.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the options of a choice come from: the form, the prefill's value under a key, or an expression.
 *
 * @param fixed values of the form itself
 * @param prefillKey empty if the prefill is not the source
 */
record Options(
        List<Object> fixed, String prefillKey, @Nullable Expression expression) {

    static final Options NONE = new Options(List.of(), "", null);

    /** True if the form alone says what may be chosen. */
    boolean constant() {
        return prefillKey.isEmpty() && expression == null;
    }

    /** The values that may be chosen, as {@link Values} writes them. */
    List<Object> in(Scope scope) {
        if (expression != null) {
            return values(scope.evaluate(expression));
        }
        return prefillKey.isEmpty() ? fixed : values(scope.initial(prefillKey));
    }

    private static List<Object> values(@Nullable Object options) {
        List<Object> values = new ArrayList<>();
        if (options instanceof Iterable<?> list) {
            for (Object option : list) {
                Object value = Values.scalar(option instanceof Map<?, ?> map ? map.get("value") : option);
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return values;
    }
}
