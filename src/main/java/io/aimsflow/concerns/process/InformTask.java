package io.aimsflow.concerns.process;

import io.aimsflow.concerns.IncidentDuty;
import io.aimsflow.concerns.Incidents;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The AIMS manager informs one of those who must be, or says why it is not required; there is a task for each. */
@Component
class InformTask implements UserTask<InformTask.InformForm> {

    enum Decision {
        INFORMED,
        NOT_REQUIRED
    }

    record InformForm(
            Decision decision,
            @Nullable LocalDate informedOn,
            @Nullable String reference,
            @Nullable String reason) {}

    private final Incidents incidents;
    private final MessageSource messages;

    InformTask(Incidents incidents, MessageSource messages) {
        this.incidents = incidents;
        this.messages = messages;
    }

    @Override
    public TaskKey key() {
        return IncidentProcess.INFORM;
    }

    @Override
    public Class<InformForm> form() {
        return InformForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var duty = duty(task);
        var german = LocaleContextHolder.getLocale().getLanguage().equals(Locale.GERMAN.getLanguage());
        return Map.of("whom", whom(duty), "rule", german ? duty.ruleDe() : duty.rule());
    }

    @Override
    public Optional<String> about(TaskContext task) {
        return Optional.of(whom(duty(task)));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, InformForm form) {
        var id = task.item().orElseThrow();
        switch (form.decision()) {
            case INFORMED -> incidents.informed(id, day(form), Objects.toString(form.reference(), ""), actor);
            case NOT_REQUIRED -> incidents.notRequired(id, Objects.toString(form.reason(), ""), actor);
        }
        return Routing.done();
    }

    private static LocalDate day(InformForm form) {
        if (form.informedOn() == null) {
            throw Refused.at("informedOn", "concern-empty");
        }
        return form.informedOn();
    }

    private String whom(IncidentDuty duty) {
        return messages.getMessage("concerns.incident.whom." + duty.whom(), null, LocaleContextHolder.getLocale());
    }

    private IncidentDuty duty(TaskContext task) {
        return incidents.duty(task.item().orElseThrow());
    }
}
