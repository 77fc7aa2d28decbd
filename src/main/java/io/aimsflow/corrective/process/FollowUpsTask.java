package io.aimsflow.corrective.process;

import io.aimsflow.corrective.FollowUp;
import io.aimsflow.corrective.FollowUpKind;
import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The AIMS manager decides what else has to change; with that the nonconformity is closed. */
@Component
class FollowUpsTask implements UserTask<FollowUpsTask.FollowUpsForm> {

    record FollowUpsForm(
            Optional<String> riskChange,
            Optional<String> soaChange,
            Optional<String> documentChange,
            Optional<String> aimsChange) {

        List<FollowUp> followUps() {
            return Stream.of(
                            riskChange.map(what -> new FollowUp(FollowUpKind.RISK, what)),
                            soaChange.map(what -> new FollowUp(FollowUpKind.SOA, what)),
                            documentChange.map(what -> new FollowUp(FollowUpKind.DOCUMENT, what)),
                            aimsChange.map(what -> new FollowUp(FollowUpKind.AIMS, what)))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private final Nonconformities nonconformities;

    FollowUpsTask(Nonconformities nonconformities) {
        this.nonconformities = nonconformities;
    }

    @Override
    public TaskKey key() {
        return CorrectiveActionProcess.FOLLOW_UPS;
    }

    @Override
    public Class<FollowUpsForm> form() {
        return FollowUpsForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Summary.of(nonconformities.ofCase(task.caseId())).forFollowUps();
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, FollowUpsForm form) {
        nonconformities.close(task.caseId(), form.followUps(), actor);
        return Routing.done();
    }
}
