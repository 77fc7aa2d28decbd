package io.aimsflow.concerns.process;

import io.aimsflow.concerns.IncidentDescription;
import io.aimsflow.concerns.Incidents;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The owner says what was done at once. */
@Component
class ContainIncidentTask implements UserTask<ContainIncidentTask.ContainForm> {

    record ContainForm(String done, String consequences) {}

    private final Incidents incidents;

    ContainIncidentTask(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public TaskKey key() {
        return IncidentProcess.CONTAIN;
    }

    @Override
    public Class<ContainForm> form() {
        return ContainForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var incident = incidents.ofCase(task.caseId()).incident();
        return Map.of(
                "effect",
                incident.description().map(IncidentDescription::effect).orElse(""));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ContainForm form) {
        incidents.contained(task.caseId(), form.done(), form.consequences());
        return Routing.done();
    }
}
