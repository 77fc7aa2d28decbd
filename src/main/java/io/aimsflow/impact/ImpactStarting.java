package io.aimsflow.impact;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.RegisterState;
import io.aimsflow.systems.Stage;
import io.aimsflow.systems.SystemId;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Starts assessments, one at a time for each system: what comes up meanwhile is added to the one that runs. */
@Component
class ImpactStarting {

    private final ImpactTable table;
    private final AiSystems systems;
    private final Cases cases;
    private final ImpactTelling tell;
    private final Clock clock;

    ImpactStarting(ImpactTable table, AiSystems systems, Cases cases, ImpactTelling tell, Clock clock) {
        this.table = table;
        this.systems = systems;
        this.cases = cases;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * Starts one, or adds the causes to the one that runs. Does nothing for a cause that is known, nor for a system that is
     * in the register no longer or was retired.
     */
    void because(SystemId id, List<ImpactCause> causes, Optional<Actor> by) {
        table.lockSystem(id);
        if (causes.stream().allMatch(cause -> table.knows(cause.id()))) {
            return;
        }
        var running = table.running(id);
        if (running.isPresent()) {
            causes.forEach(cause -> table.addCause(running.get().id, cause));
            return;
        }
        var system = systems.get(id);
        if (assessable(system)) {
            var started = start(system, by);
            causes.forEach(cause -> table.addCause(started.id, cause));
        }
    }

    boolean assessable(AiSystemView system) {
        return system.state() == RegisterState.REGISTERED
                && system.description().stage().filter(Stage.RETIRED::equals).isEmpty();
    }

    private ImpactAssessment start(AiSystemView system, Optional<Actor> by) {
        var description = system.description();
        var subject = new Subject(AiSystems.SUBJECT, system.id().value(), description.name());
        Map<String, Object> facts = new HashMap<>();
        facts.put(
                ImpactAssessments.OWNER,
                description.owner().map(PersonId::toString).orElse(""));
        var caseId = cases.start(new StartCase(ImpactAssessments.PROCESS, "IA", subject, by, facts));
        var one = new ImpactAssessment(
                UUID.randomUUID(),
                caseId,
                cases.numberOf(caseId),
                system,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by.map(Actor::person),
                table.standing(system.id()).map(standing -> standing.id));
        table.insert(one);
        tell.state(one);
        return one;
    }
}
