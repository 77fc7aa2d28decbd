package io.aimsflow.systems.process;

import io.aimsflow.shared.Actor;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.Intakes;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The owner says all that the register has to know. */
@Component
class CompleteEntryTask implements UserTask<EntryAnswers> {

    private final Intakes intakes;
    private final AiSystems systems;

    CompleteEntryTask(Intakes intakes, AiSystems systems) {
        this.intakes = intakes;
        this.systems = systems;
    }

    @Override
    public TaskKey key() {
        return IntakeProcess.COMPLETE;
    }

    @Override
    public Class<EntryAnswers> form() {
        return EntryAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var system = systems.get(intakes.ofCase(task.caseId()).system());
        return EntryAnswers.prefill(system.description(), system.components());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, EntryAnswers form) {
        var known = systems.get(intakes.ofCase(task.caseId()).system()).components();
        var parts = form.components().stream().map(part -> part.over(known)).toList();
        intakes.complete(task.caseId(), form.texts(), parts, actor);
        return Routing.done();
    }
}
