package io.aimsflow.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One object of a form while it is checked.
 *
 * @param scope what expressions see here
 * @param shown what the form showed here at first
 * @param seen what is visible of the object itself
 */
record Place(Scope scope, Prefill shown, Map<?, ?> seen) {

    /** Where a field of the form itself is hidden, form-js lets expressions see its first value. */
    static Place root(Evaluation evaluation, Prefill shown, Map<String, Object> visible) {
        Map<String, Object> data = new LinkedHashMap<>(evaluation.initial());
        data.putAll(visible);
        return new Place(Scope.root(evaluation, data), shown, visible);
    }

    /** The object of a group that has one. Expressions in it see what those around it see. */
    Place group(Container group) {
        Map<?, ?> inner = seen.get(group.key()) instanceof Map<?, ?> map ? map : Map.of();
        return new Place(scope, shown.group(group.key()), inner);
    }

    /** A row of a list; what was answered stands for it as long as it is not known what of it is visible. */
    Place row(Container list, Map<?, ?> answer, int index) {
        Map<?, ?> row = answer;
        if (seen.get(list.key()) instanceof List<?> rows
                && index < rows.size()
                && rows.get(index) instanceof Map<?, ?> map) {
            row = map;
        }
        return new Place(scope.row(row, index), shown.row(list, index), row);
    }

    /** True if the person may not change the field. */
    boolean locked(Field field) {
        return field.fixed() || field.readonly() != null && scope.holds(field.readonly());
    }
}
