package io.aimsflow.documents.process;

import io.aimsflow.documents.Acknowledgements;
import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The owner of a document answers somebody to whom something in it is unclear. */
@Component
class AnswerReaderTask implements UserTask<AnswerReaderTask.AnswerForm> {

    record AnswerForm(String answer) {}

    private final Acknowledgements acknowledgements;
    private final People people;

    AnswerReaderTask(Acknowledgements acknowledgements, People people) {
        this.acknowledgements = acknowledgements;
        this.people = people;
    }

    @Override
    public TaskKey key() {
        return AcknowledgementProcess.ANSWER;
    }

    @Override
    public Class<AnswerForm> form() {
        return AnswerForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var one = acknowledgements.inCase(task.caseId()).acknowledgement();
        return Map.of("question", people.get(one.person()).name() + ": " + one.question());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, AnswerForm form) {
        acknowledgements.answer(task.caseId(), form.answer(), actor);
        return Routing.done();
    }
}
