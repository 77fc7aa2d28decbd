package io.aimsflow.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets business rule tasks ask the practice that owns them. Beans are looked up when a case comes along, because practices
 * need the engine, which parses the models.
 */
@Component
class DecisionTasks {

    private final ObjectProvider<DecisionTask> tasks;
    private final ObjectProvider<Decisions> decisions;

    DecisionTasks(ObjectProvider<DecisionTask> tasks, ObjectProvider<Decisions> decisions) {
        this.tasks = tasks;
        this.decisions = decisions;
    }

    /** What the engine does at such a task; {@code stock} is what it would do by itself. */
    ActivityBehavior behavior(String decision, ActivityBehavior stock) {
        return new Asking(decision, stock);
    }

    private Optional<DecisionTask> of(TaskKey key) {
        return tasks.stream().filter(task -> task.key().equals(key)).findFirst();
    }

    private final class Asking extends TaskActivityBehavior {

        private final String decision;
        private final ActivityBehavior stock;

        Asking(String decision, ActivityBehavior stock) {
            this.decision = decision;
            this.stock = stock;
        }

        @Override
        public void execute(ActivityExecution execution) throws Exception {
            var model = ((ExecutionEntity) execution).getProcessDefinition();
            var task = of(new TaskKey(model.getKey(), execution.getCurrentActivityId()));
            if (task.isEmpty()) {
                stock.execute(execution);
                return;
            }
            var caseId = Variables.caseOf(execution);
            var answer = decisions
                    .getObject()
                    .judge(decision, model.getDeploymentId(), task.get().inputs(caseId));
            var facts = task.get().decided(caseId, answer);
            Variables.checkPlain(facts);
            execution.setVariables(facts);
            leave(execution);
        }
    }
}
