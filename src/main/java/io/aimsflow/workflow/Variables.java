package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables that every model can count on; everything else is a routing fact of its practice. */
final class Variables {

    /** The case's id as text; also the engine's business key. */
    static final String CASE = "caseId";

    /** In a multi-instance activity: the value that this instance is for. */
    static final String ITEM = "item";

    /** How grave it is, where a model chooses by that whom to tell. */
    static final String SEVERITY = "severity";

    private Variables() {}

    static CaseId caseOf(DelegateExecution execution) {
        return CaseId.of(execution.getProcessBusinessKey());
    }

    static Optional<String> item(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(ITEM)).map(Object::toString);
    }

    /** @throws IllegalArgumentException if a practice hands over more than a plain value */
    static void checkPlain(Map<String, Object> facts) {
        facts.forEach((name, value) -> {
            if (!(value instanceof String || value instanceof Boolean || value instanceof Number)) {
                throw new IllegalArgumentException("Routing fact '" + name + "' is a " + value.getClass()
                        + ", but only text, numbers and booleans may become variables");
            }
        });
    }
}
