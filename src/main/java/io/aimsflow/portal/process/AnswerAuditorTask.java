package io.aimsflow.portal.process;

import io.aimsflow.portal.AuditorQuestions;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody of the organisation answers an auditor. */
@Component
class AnswerAuditorTask implements UserTask<AnswerAuditorTask.AnswerForm> {

    static final TaskKey ANSWER = new TaskKey(AuditorQuestions.PROCESS, "userTask_answer");

    record AnswerForm(String answer) {}

    private final AuditorQuestions questions;

    AnswerAuditorTask(AuditorQuestions questions) {
        this.questions = questions;
    }

    @Override
    public TaskKey key() {
        return ANSWER;
    }

    @Override
    public Class<AnswerForm> form() {
        return AnswerForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var asked = questions.ofCase(task.caseId());
        return Map.of(
                "auditor", asked.by().name(),
                "about", asked.question().path(),
                "question", asked.question().text());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, AnswerForm form) {
        questions.answer(task.caseId(), form.answer(), actor);
        return Routing.done();
    }
}
