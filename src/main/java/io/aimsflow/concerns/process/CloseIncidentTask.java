package io.aimsflow.concerns.process;

import io.aimsflow.concerns.IncidentClosing;
import io.aimsflow.concerns.IncidentLessons;
import io.aimsflow.concerns.IncidentLessons.RiskLesson;
import io.aimsflow.concerns.Incidents;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The AIMS manager says what is to be learnt from an incident, and with that closes it. */
@Component
class CloseIncidentTask implements UserTask<CloseIncidentTask.CloseForm> {

    enum Answer {
        YES,
        NO
    }

    record CloseForm(
            String lessons,
            Answer nonconformity,
            Answer risk,
            @Nullable String likelihood,
            @Nullable String measure,
            @Nullable LocalDate measureDue,
            @Nullable String known) {

        IncidentLessons read() {
            return new IncidentLessons(
                    lessons,
                    nonconformity == Answer.YES,
                    risk == Answer.YES ? Optional.of(lesson()) : Optional.empty());
        }

        private RiskLesson lesson() {
            if (likelihood == null || measure == null || measureDue == null) {
                throw Refused.at("measure", "concern-empty");
            }
            return new RiskLesson(Objects.toString(known, ""), Integer.parseInt(likelihood), measure, measureDue);
        }
    }

    private final Incidents incidents;
    private final IncidentClosing closing;

    CloseIncidentTask(Incidents incidents, IncidentClosing closing) {
        this.incidents = incidents;
        this.closing = closing;
    }

    @Override
    public TaskKey key() {
        return IncidentProcess.CLOSE;
    }

    @Override
    public Class<CloseForm> form() {
        return CloseForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var incident = incidents.ofCase(task.caseId()).incident();
        return Map.of("summary", incident.containment() + "\n\n" + incident.consequences());
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, CloseForm form) {
        closing.close(task.caseId(), form.read(), actor);
        return Routing.done();
    }
}
