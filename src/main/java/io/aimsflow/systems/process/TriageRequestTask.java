package io.aimsflow.systems.process;

import static io.aimsflow.systems.process.IntakeProcess.OWNER;
import static io.aimsflow.systems.process.IntakeProcess.TRIAGE_DECISION;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.Intakes;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The AIMS manager says what becomes of a request. */
@Component
class TriageRequestTask implements UserTask<TriageRequestTask.TriageForm> {

    enum Decision {
        REGISTER,
        ASK_BACK,
        REJECT
    }

    record TriageForm(
            Decision decision,
            @Nullable PersonId owner,
            @Nullable String question,
            @Nullable String reason) {}

    private final Intakes intakes;
    private final AiSystems systems;
    private final Shown shown;

    TriageRequestTask(Intakes intakes, AiSystems systems, Shown shown) {
        this.intakes = intakes;
        this.systems = systems;
        this.shown = shown;
    }

    @Override
    public TaskKey key() {
        return IntakeProcess.TRIAGE;
    }

    @Override
    public Class<TriageForm> form() {
        return TriageForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var intake = intakes.ofCase(task.caseId());
        var system = systems.get(intake.system());
        Map<String, Object> prefill = new HashMap<>();
        prefill.put("request", shown.entry(system.description(), List.of(AiSystemField.values())));
        prefill.put("alike", shown.alike(systems.alike(system.description().name(), Optional.of(system.id()))));
        prefill.put("answer", intake.answer());
        system.description().owner().ifPresent(owner -> prefill.put("owner", owner.toString()));
        return prefill;
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, TriageForm form) {
        var routing = switch (form.decision()) {
            case REGISTER -> register(task, actor, form.owner());
            case ASK_BACK -> ask(task, form.question());
            case REJECT -> reject(task, actor, form.reason());
        };
        return routing.with(TRIAGE_DECISION, form.decision().name());
    }

    private Routing register(TaskContext task, Actor actor, PersonId owner) {
        intakes.accept(task.caseId(), owner, actor);
        return Routing.approved().with(OWNER, owner.toString());
    }

    private Routing ask(TaskContext task, String question) {
        intakes.ask(task.caseId(), question);
        return Routing.sentBack(question);
    }

    private Routing reject(TaskContext task, Actor actor, String reason) {
        intakes.reject(task.caseId(), reason, actor);
        return Routing.rejected(reason);
    }
}
