package io.aimsflow.systems.process;

import io.aimsflow.shared.Actor;
import io.aimsflow.systems.Intakes;
import io.aimsflow.systems.Questionnaire;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The owner answers what decides on the class of the EU AI Act. */
@Component
class ClassificationQuestionsTask implements UserTask<ClassificationQuestionsTask.QuestionsForm> {

    private static final String NONE = "NONE";

    enum Answer {
        YES,
        NO
    }

    record QuestionsForm(
            String practice,
            Answer product,
            String area,
            Optional<Answer> profiling,
            Optional<String> exception,
            List<String> transparency,
            String general,
            Optional<String> explanation) {

        Questionnaire answers() {
            return new Questionnaire(
                    practice,
                    product == Answer.YES,
                    area,
                    profiling.filter(Answer.YES::equals).isPresent(),
                    exception.orElse(NONE),
                    general,
                    transparency,
                    explanation.orElse("").strip());
        }
    }

    private final Intakes intakes;

    ClassificationQuestionsTask(Intakes intakes) {
        this.intakes = intakes;
    }

    @Override
    public TaskKey key() {
        return IntakeProcess.QUESTIONS;
    }

    @Override
    public Class<QuestionsForm> form() {
        return QuestionsForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var intake = intakes.ofCase(task.caseId());
        return Map.of("why", intake.why(), "sentBack", intake.sentBack());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, QuestionsForm form) {
        intakes.answered(task.caseId(), form.answers(), actor);
        return Routing.done();
    }
}
