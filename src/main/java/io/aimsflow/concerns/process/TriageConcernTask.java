package io.aimsflow.concerns.process;

import io.aimsflow.concerns.ConcernMessage;
import io.aimsflow.concerns.ConcernTriage;
import io.aimsflow.concerns.Concerns;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The AIMS manager says what a concern is, and what its reporter reads. */
@Component
class TriageConcernTask implements UserTask<TriageConcernTask.TriageForm> {

    enum Decision {
        INCIDENT,
        NONCONFORMITY,
        QUESTION,
        NOT_FOUNDED,
        ASK
    }

    record TriageForm(Decision decision, @Nullable String title, String answer) {}

    private final Concerns concerns;
    private final ConcernTriage triage;

    TriageConcernTask(Concerns concerns, ConcernTriage triage) {
        this.concerns = concerns;
        this.triage = triage;
    }

    @Override
    public TaskKey key() {
        return ConcernProcess.TRIAGE;
    }

    @Override
    public Class<TriageForm> form() {
        return TriageForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var view = concerns.ofCase(task.caseId());
        var reported = view.concern().reported();
        var shown = Stream.of(reported.whatHappened(), reported.system(), reported.occurred(), reported.affected())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
        var written = view.messages().stream().map(TriageConcernTask::line).collect(Collectors.joining("\n\n"));
        return Map.of("reported", shown, "conversation", written, "answer", "");
    }

    private static String line(ConcernMessage message) {
        return (message.fromReporter() ? "← " : "→ ") + message.text();
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, TriageForm form) {
        var title = Objects.toString(form.title(), "");
        switch (form.decision()) {
            case INCIDENT -> triage.incident(task.caseId(), title, form.answer(), actor);
            case NONCONFORMITY -> triage.nonconformity(task.caseId(), title, form.answer(), actor);
            case QUESTION -> triage.answer(task.caseId(), form.answer(), actor);
            case NOT_FOUNDED -> triage.notFounded(task.caseId(), form.answer(), actor);
            case ASK -> triage.askBack(task.caseId(), form.answer(), actor);
        }
        return Routing.done().with(ConcernProcess.DECISION, form.decision().name());
    }
}
