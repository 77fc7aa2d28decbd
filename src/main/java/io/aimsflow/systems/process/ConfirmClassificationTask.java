package io.aimsflow.systems.process;

import static io.aimsflow.systems.process.IntakeProcess.CONFIRMATION;

import io.aimsflow.shared.Actor;
import io.aimsflow.systems.Intakes;
import io.aimsflow.systems.RiskClass;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The AIMS manager confirms the class, or challenges it. */
@Component
class ConfirmClassificationTask implements UserTask<ConfirmClassificationTask.ConfirmForm> {

    enum Decision {
        CONFIRM,
        CHALLENGE,
        SEND_BACK
    }

    record ConfirmForm(
            Decision decision,
            @Nullable RiskClass ownClass,
            @Nullable String reason) {}

    private final Intakes intakes;
    private final Shown shown;

    ConfirmClassificationTask(Intakes intakes, Shown shown) {
        this.intakes = intakes;
        this.shown = shown;
    }

    @Override
    public TaskKey key() {
        return IntakeProcess.CONFIRM;
    }

    @Override
    public Class<ConfirmForm> form() {
        return ConfirmForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of("result", shown.result(intakes.classification(task.caseId())));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ConfirmForm form) {
        switch (form.decision()) {
            case CONFIRM -> intakes.confirm(task.caseId(), actor);
            case CHALLENGE -> intakes.override(task.caseId(), form.ownClass(), form.reason(), actor);
            case SEND_BACK -> intakes.sendBack(task.caseId(), form.reason());
        }
        if (form.decision() == Decision.SEND_BACK) {
            return Routing.sentBack(form.reason()).with(CONFIRMATION, "SEND_BACK");
        }
        var prohibited = form.ownClass() == RiskClass.PROHIBITED;
        return Routing.approved().with(CONFIRMATION, prohibited ? "PROHIBITED" : "CONFIRM");
    }
}
