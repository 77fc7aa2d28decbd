package io.aimsflow.concerns.process;

import io.aimsflow.concerns.IncidentDescription;
import io.aimsflow.concerns.IncidentHarm;
import io.aimsflow.concerns.IncidentSeverity;
import io.aimsflow.concerns.Incidents;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The AIMS manager says what is known of an incident, and what the law asks about it. */
@Component
class DescribeIncidentTask implements UserTask<DescribeIncidentTask.DescribeForm> {

    enum Answer {
        YES,
        NO
    }

    record DescribeForm(
            UUID system,
            String effect,
            Optional<String> timeline,
            String affected,
            IncidentSeverity severity,
            LocalDate aware,
            IncidentHarm harm,
            Optional<Answer> widespread,
            String reasons,
            PersonId owner) {

        IncidentDescription description() {
            return new IncidentDescription(
                    system.toString(),
                    effect.strip(),
                    timeline.orElse("").strip(),
                    affected.strip(),
                    severity,
                    aware,
                    harm,
                    widespread.filter(Answer.YES::equals).isPresent(),
                    reasons.strip(),
                    owner);
        }
    }

    private final Incidents incidents;

    DescribeIncidentTask(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public TaskKey key() {
        return IncidentProcess.DESCRIBE;
    }

    @Override
    public Class<DescribeForm> form() {
        return DescribeForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of("reported", incidents.ofCase(task.caseId()).incident().reported());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, DescribeForm form) {
        incidents.describe(task.caseId(), form.description());
        return Routing.done().with(IncidentProcess.OWNER, form.owner().toString());
    }
}
