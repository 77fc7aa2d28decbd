package io.aimsflow.systems.process;

import io.aimsflow.shared.Actor;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.Intakes;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Top management decides what becomes of a system that the EU AI Act prohibits. */
@Component
class DecideProhibitedTask implements UserTask<DecideProhibitedTask.DecideForm> {

    enum Decision {
        STOP,
        JUDGE_AGAIN
    }

    record DecideForm(Decision decision, String reason) {}

    private final Intakes intakes;
    private final AiSystems systems;
    private final Shown shown;

    DecideProhibitedTask(Intakes intakes, AiSystems systems, Shown shown) {
        this.intakes = intakes;
        this.systems = systems;
        this.shown = shown;
    }

    @Override
    public TaskKey key() {
        return IntakeProcess.DECIDE;
    }

    @Override
    public Class<DecideForm> form() {
        return DecideForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var description = systems.get(intakes.ofCase(task.caseId()).system()).description();
        var fields = List.of(AiSystemField.NAME, AiSystemField.PURPOSE, AiSystemField.AFFECTED_PERSONS);
        return Map.of(
                "system", shown.entry(description, fields),
                "result", shown.result(intakes.classification(task.caseId())));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, DecideForm form) {
        if (form.decision() == Decision.STOP) {
            intakes.stop(task.caseId(), form.reason(), actor);
            return Routing.rejected(form.reason()).with(IntakeProcess.DECISION, "STOP");
        }
        intakes.judgeAgain(task.caseId(), form.reason());
        return Routing.sentBack(form.reason()).with(IntakeProcess.DECISION, "JUDGE_AGAIN");
    }
}
