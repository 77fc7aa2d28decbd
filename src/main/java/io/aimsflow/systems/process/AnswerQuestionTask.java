package io.aimsflow.systems.process;

import io.aimsflow.shared.Actor;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.Intakes;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whoever requested the system answers what the AIMS manager wants to know. */
@Component
class AnswerQuestionTask implements UserTask<AnswerQuestionTask.AnswerForm> {

    record AnswerForm(String answer) {}

    private final Intakes intakes;
    private final AiSystems systems;
    private final Shown shown;

    AnswerQuestionTask(Intakes intakes, AiSystems systems, Shown shown) {
        this.intakes = intakes;
        this.systems = systems;
        this.shown = shown;
    }

    @Override
    public TaskKey key() {
        return IntakeProcess.ANSWER;
    }

    @Override
    public Class<AnswerForm> form() {
        return AnswerForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var intake = intakes.ofCase(task.caseId());
        var description = systems.get(intake.system()).description();
        return Map.of(
                "request", shown.entry(description, List.of(AiSystemField.values())),
                "question", intake.question());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, AnswerForm form) {
        intakes.answer(task.caseId(), form.answer());
        return Routing.done();
    }
}
