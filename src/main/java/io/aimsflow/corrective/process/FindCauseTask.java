package io.aimsflow.corrective.process;

import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The owner names the root causes; how they were found stays in the record. */
@Component
class FindCauseTask implements UserTask<FindCauseTask.CauseForm> {

    record CauseForm(List<RootCause> rootCauses) {}

    record RootCause(String cause) {}

    private final Nonconformities nonconformities;

    FindCauseTask(Nonconformities nonconformities) {
        this.nonconformities = nonconformities;
    }

    @Override
    public TaskKey key() {
        return CorrectiveActionProcess.CAUSE;
    }

    @Override
    public Class<CauseForm> form() {
        return CauseForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of("sentBack", nonconformities.ofCase(task.caseId()).sentBack());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, CauseForm form) {
        nonconformities.causeFound(
                task.caseId(), form.rootCauses().stream().map(RootCause::cause).toList());
        return Routing.done();
    }
}
