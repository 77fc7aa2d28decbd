package io.aimsflow.workflow;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * All that an expression in a model can see of the application. Looked up at the first use, because the beans themselves
 * start cases and so need the engine.
 */
@Component
class VisibleBeans {

    private final ObjectProvider<ServiceTask> serviceTasks;
    private final ObjectProvider<ModelFunctions> functions;
    private volatile Map<Object, Object> beans = Map.of();

    VisibleBeans(ObjectProvider<ServiceTask> serviceTasks, ObjectProvider<ModelFunctions> functions) {
        this.serviceTasks = serviceTasks;
        this.functions = functions;
    }

    /** The beans by name. The map is no bean itself: the container hashes its beans, which would look all these up. */
    Map<Object, Object> byName() {
        return new AbstractMap<>() {
            @Override
            public Set<Entry<Object, Object>> entrySet() {
                return beans().entrySet();
            }

            @Override
            public Object get(Object name) {
                return beans().get(name);
            }

            @Override
            public boolean containsKey(Object name) {
                return beans().containsKey(name);
            }
        };
    }

    private Map<Object, Object> beans() {
        if (beans.isEmpty()) {
            Map<Object, Object> found = new HashMap<>();
            serviceTasks.forEach(task -> found.put(task.name(), new Step(task)));
            functions.forEach(function -> found.put(function.name(), function));
            beans = Map.copyOf(found);
        }
        return beans;
    }

    private record Step(ServiceTask task) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            try {
                execution.setVariables(task.execute(Variables.caseOf(execution)));
            } catch (BusinessError e) {
                throw new BpmnError(e.code(), e.getMessage(), e);
            }
        }
    }
}
