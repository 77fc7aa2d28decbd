package io.aimsflow.documents.process;

import io.aimsflow.documents.Acknowledgements;
import io.aimsflow.documents.Acknowledgements.Asked;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody reads a document and confirms it, or says what is unclear. */
@Component
class ReadDocumentTask implements UserTask<ReadDocumentTask.ReadForm> {

    enum Reading {
        CONFIRM,
        UNCLEAR
    }

    record ReadForm(Reading reading, @Nullable String question) {}

    private final Acknowledgements acknowledgements;
    private final DraftBriefing briefing;

    ReadDocumentTask(Acknowledgements acknowledgements, DraftBriefing briefing) {
        this.acknowledgements = acknowledgements;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return AcknowledgementProcess.READ;
    }

    @Override
    public Class<ReadForm> form() {
        return ReadForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var asked = acknowledgements.inCase(task.caseId());
        return Map.of(
                "message", asked.campaign().message(),
                "text", briefing.text(asked.version()),
                "answered", answered(asked));
    }

    private static String answered(Asked asked) {
        var one = asked.acknowledgement();
        return one.answer().isEmpty() ? "" : one.question() + "\n→ " + one.answer();
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ReadForm form) {
        if (form.reading() == Reading.CONFIRM) {
            acknowledgements.confirm(task.caseId(), actor);
        } else {
            acknowledgements.ask(task.caseId(), Objects.toString(form.question(), ""), actor);
        }
        return Routing.done()
                .with(AcknowledgementProcess.READING, form.reading().name());
    }
}
