package io.aimsflow.systems;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what happened to an entry to all who must know: its history, the ledger, other modules. */
@Component
class Recording {

    private static final Set<ClauseRef> CLAUSES = Set.of(ClauseRef.of("8.1"));

    private final ChangeTable history;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recording(ChangeTable history, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.history = history;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    void registered(AiSystem system, Actor actor, Way way) {
        fact("registered", system, actor, Optional.empty(), Map.of("way", way.name()));
        events.publishEvent(new AiSystemRegistered(system.id(), system.number(), actor.person(), way));
    }

    /** Keeps the changes; other modules hear of them only if the entry is in the register. */
    void changed(AiSystem system, List<Change> changes, Actor actor, Way way, String reason) {
        if (changes.isEmpty()) {
            return;
        }
        var entry = new ChangeEntry(UUID.randomUUID(), clock.instant(), actor, way, reason.strip(), changes);
        history.insert(system.id(), entry);
        fact("changed", system, actor, Optional.empty(), told(entry));
        if (system.state() == RegisterState.REGISTERED) {
            events.publishEvent(new AiSystemChanged(
                    entry.id(), system.id(), system.number(), changes, way, entry.reason(), actor.person()));
        }
    }

    /** The class of the EU AI Act is none of the entry's fields, but a change of it is one of the entry. */
    void classChanged(AiSystem before, AiSystem after, Actor actor) {
        if (!before.riskClass().equals(after.riskClass())) {
            var change = new Change(Change.RISK_CLASS, "", name(before), name(after));
            changed(after, List.of(change), actor, Way.INTAKE, "");
        }
    }

    private static String name(AiSystem system) {
        return system.riskClass().map(Enum::name).orElse("");
    }

    void fact(String what, AiSystem system, Actor actor, Optional<CaseId> caseId, Map<String, Object> facts) {
        var content = new TreeMap<>(facts);
        content.put("number", system.number());
        content.put("name", system.description().name());
        ledger.append(new NewEntry("ai-system-" + what, Optional.of(actor), caseId, CLAUSES, content));
    }

    private static Map<String, Object> told(ChangeEntry entry) {
        List<Map<String, Object>> items = new ArrayList<>();
        entry.changes()
                .forEach(change -> items.add(Map.of(
                        "aspect", change.aspect(),
                        "about", change.about(),
                        "before", change.before(),
                        "after", change.after())));
        return Map.of("changes", items, "way", entry.way().name(), "reason", entry.reason());
    }
}
