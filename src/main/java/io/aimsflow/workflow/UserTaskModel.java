package io.aimsflow.workflow;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;

/** What a model declares of one user task beyond what the engine itself looks at. */
record UserTaskModel(String element, ModelProperties properties, Set<Expression> roles) {

    /** The candidate groups that the model names, by id. */
    List<String> roles(DelegateTask task) {
        return roles.stream()
                .map(expression -> (String) expression.getValue(task.getExecution()))
                .sorted()
                .toList();
    }

    String titleInGerman(String title) {
        return properties.get("name:de").orElse(title);
    }

    /** Elements, or {@code variable:name}, whose people may not do this task. */
    List<String> separateFrom() {
        return properties.list("separateFrom");
    }
}
