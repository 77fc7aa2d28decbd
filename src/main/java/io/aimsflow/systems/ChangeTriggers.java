package io.aimsflow.systems;

import io.aimsflow.shared.Role;
import io.aimsflow.systems.ReassessmentNeeded.Cause;
import io.aimsflow.systems.TriggerTable.Waiting;
import io.aimsflow.workflow.Decision;
import io.aimsflow.workflow.Decisions;
import io.aimsflow.workflow.RoleTold;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the decision table {@code ai-system-change} judge every change of an entry, on whatever way it came, and asks for what
 * must be done about it once the entry has come to rest: twenty changes in a minute ask for one assessment.
 */
@Component
public class ChangeTriggers {

    static final String DECISION = "ai-system-change";

    /** How long nothing must have changed. */
    static final Duration REST = Duration.ofMinutes(1);

    /** After this the first change waits no longer, however many others come. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private final TriggerTable table;
    private final AiSystemTable systems;
    private final Decisions decisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeTriggers(
            TriggerTable table,
            AiSystemTable systems,
            Decisions decisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.systems = systems;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /** Judges each change of the event; does nothing if it was judged before. */
    @Transactional
    public void judge(AiSystemChanged event) {
        var system = systems.find(event.system());
        if (system.isEmpty() || !table.judgesFirst(event.change())) {
            return;
        }
        List<Cause> causes = new ArrayList<>();
        boolean impact = false;
        boolean risks = false;
        for (var change : event.changes()) {
            for (var hit : judge(change, system.get()).hits()) {
                impact |= hit.is("impact");
                risks |= hit.is("risks");
                if (hit.is("impact") || hit.is("risks") || hit.is("tell")) {
                    causes.add(cause(event.change(), change, hit));
                }
            }
        }
        if (!causes.isEmpty()) {
            var tell = causes.stream().anyMatch(Cause::tell);
            table.add(new Waiting(event.system(), impact, risks, tell, causes), clock.instant());
        }
    }

    /** Asks for what has waited long enough. Returns for how many systems. */
    @Transactional
    public int publishDue(Instant now) {
        var due = table.takeDue(now.minus(REST), now.minus(LONGEST));
        due.forEach(this::publish);
        return due.size();
    }

    private void publish(Waiting waiting) {
        var system = systems.find(waiting.system()).orElseThrow();
        if (waiting.impact() || waiting.risks()) {
            events.publishEvent(new ReassessmentNeeded(
                    UUID.randomUUID(),
                    system.id(),
                    system.number(),
                    waiting.impact(),
                    waiting.risks(),
                    waiting.causes()));
        }
        if (waiting.tell()) {
            events.publishEvent(new RoleTold(
                    UUID.randomUUID(),
                    Role.AIMS_MANAGER,
                    "/systems/" + system.number() + "#history",
                    "systems.trigger" + (waiting.impact() ? ".impact" : "") + (waiting.risks() ? ".risks" : ""),
                    List.of(
                            system.number(),
                            system.description().name(),
                            Integer.toString(waiting.causes().size()))));
        }
    }

    private Decision judge(Change change, AiSystem system) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("aspect", change.aspect());
        inputs.put("after", change.after());
        inputs.put("stage", system.description().stage().map(Enum::name).orElse(""));
        inputs.put("riskClass", system.riskClass().map(Enum::name).orElse(""));
        return decisions.judge(DECISION, inputs);
    }

    private static Cause cause(UUID entry, Change change, Decision.Hit hit) {
        return new Cause(
                entry,
                change.aspect(),
                change.about(),
                hit.rule(),
                hit.is("tell"),
                hit.text("reason"),
                hit.text("reasonDe"));
    }
}
