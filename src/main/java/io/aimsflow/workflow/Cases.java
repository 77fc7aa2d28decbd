package io.aimsflow.workflow;

import io.aimsflow.identity.People;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.Cursor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts cases, tells how they stand, and ends them early where that is allowed. */
@Component
@Transactional
public class Cases {

    private static final String NEWEST = "newest";

    private final RuntimeService engine;
    private final ProcessModels models;
    private final CaseTable table;
    private final CaseAccess access;
    private final People people;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(
            RuntimeService engine,
            ProcessModels models,
            CaseTable table,
            CaseAccess access,
            People people,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.engine = engine;
        this.models = models;
        this.table = table;
        this.access = access;
        this.people = people;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Starts a case on the newest deployed version of the process and runs it to its first wait state.
     *
     * @throws IllegalStateException if no such process is deployed
     */
    public CaseId start(StartCase order) {
        Variables.checkPlain(order.facts());
        var id = CaseId.random();
        var model = models.latest(order.process());
        var number = table.insert(id, order, model, clock.instant());
        ledger.append(new NewEntry(
                "case-started",
                order.by(),
                Optional.of(id),
                Set.of(),
                Map.of(
                        "number", number,
                        "process", order.process(),
                        "version", model.versionTag(),
                        "subject", order.subject().title())));
        Map<String, Object> variables = new HashMap<>(order.facts());
        variables.put(Variables.CASE, id.toString());
        var instance = engine.startProcessInstanceById(model.definitionId(), id.toString(), variables);
        table.runsAs(id, instance.getProcessInstanceId());
        events.publishEvent(new CaseStarted(id, order.process()));
        return id;
    }

    /** Tells how the case stands now; called by the practice whenever that changes. */
    public void describe(CaseId id, CaseState state) {
        table.describe(id, state);
    }

    /**
     * Makes everything else that changes the case wait until the transaction ends. A practice that changes it from outside its
     * tasks does this before it locks rows of its own: completed tasks lock in this order too.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(CaseId id) {
        table.lock(id);
    }

    /** Changes routing facts of a running case from outside its tasks, such as an owner who handed over. */
    public void change(CaseId id, Map<String, Object> facts) {
        Variables.checkPlain(facts);
        engine.setVariables(table.get(id).processInstance(), facts);
    }

    /**
     * Tells a case what its model may wait for, such as an answer from outside.
     *
     * @param message the name under which the model waits for it
     * @return false if the case does not wait for it now
     */
    public boolean tell(CaseId id, String message) {
        var waiting = engine.createExecutionQuery()
                .processInstanceId(table.lock(id).processInstance())
                .messageEventSubscriptionName(message)
                .list();
        waiting.forEach(execution -> engine.messageEventReceived(message, execution.getId()));
        return !waiting.isEmpty();
    }

    /** The case's human number, such as {@code NC-2026-0042}. */
    @Transactional(readOnly = true)
    public String numberOf(CaseId id) {
        return table.get(id).number();
    }

    /** Links two cases, such as a merged one with the one that goes on; shown on both. Linking twice changes nothing. */
    public void link(CaseId from, String kind, CaseId to) {
        table.link(from, kind, to);
    }

    /** The cases to which this one links in this way, by number. Whoever calls has checked that they may be shown. */
    @Transactional(readOnly = true)
    public List<CaseId> linked(CaseId from, String kind) {
        return table.linked(from, kind);
    }

    /**
     * Ends a case early: its tasks and timers end, it stays readable.
     *
     * @throws NotFound unless the actor is AIMS manager and may see it
     * @throws Refused without a reason
     * @throws Conflict if it has ended already
     */
    public void cancel(CaseId id, Actor actor, String reason) {
        access.require(actor.person(), id);
        if (!people.holds(actor.person(), Role.AIMS_MANAGER)) {
            throw new NotFound("case to cancel", id);
        }
        if (reason.isBlank()) {
            throw Refused.at("reason", "reason-needed");
        }
        var row = table.lock(id);
        if (row.endedAt() != null) {
            throw new Conflict("case-ended", row.number());
        }
        ledger.append(new NewEntry(
                "case-cancelled", Optional.of(actor), Optional.of(id), Set.of(), Map.of("reason", reason.strip())));
        engine.deleteProcessInstance(row.processInstance(), reason.strip());
    }

    /**
     * Ends a case because what it was for has come about elsewhere: its tasks and timers end, it stays readable. Does nothing
     * if it has ended already.
     */
    public void settle(CaseId id, String reason) {
        var row = table.lock(id);
        if (row.endedAt() != null) {
            return;
        }
        ledger.append(
                new NewEntry("case-settled", Optional.empty(), Optional.of(id), Set.of(), Map.of("reason", reason)));
        engine.deleteProcessInstance(row.processInstance(), reason);
    }

    /** @throws NotFound if there is none, or this person may not see it */
    @Transactional(readOnly = true)
    public CaseView byNumber(String number, PersonId viewer) {
        var row = table.byNumber(number).orElseThrow(() -> new NotFound("case", number));
        access.require(viewer, row.id());
        return view(row);
    }

    /** @throws NotFound if there is none, or this person may not see it */
    @Transactional(readOnly = true)
    public CaseView view(CaseId id, PersonId viewer) {
        access.require(viewer, id);
        return view(table.get(id));
    }

    /**
     * Cases whose number or title contains the text, as far as this person may see them.
     *
     * @param after {@link CaseList#next()} of the page before, or anything else for the first one
     */
    @Transactional(readOnly = true)
    public CaseList search(String text, PersonId viewer, String after, int limit) {
        var rows = table.search(
                text, access.viewer(viewer), Cursor.parse(after, NEWEST).filter(Cursor::isMoment), limit + 1);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit
                ? Optional.of(shown.get(limit - 1))
                        .map(last -> Cursor.at(NEWEST, last.id().value(), last.startedAt())
                                .text())
                : Optional.<String>empty();
        return new CaseList(shown.stream().map(row -> view(row, List.of())).toList(), next);
    }

    /** The newest cases about this subject, as far as this person may see them. */
    @Transactional(readOnly = true)
    public List<CaseView> about(UUID subject, PersonId viewer, int limit) {
        return table.about(subject, access.viewer(viewer), limit).stream()
                .map(row -> view(row, List.of()))
                .toList();
    }

    /** For whoever is known to see it. */
    CaseView seen(CaseId id) {
        return view(table.get(id));
    }

    private CaseView view(CaseRow row) {
        return view(row, table.links(row.id()));
    }

    private static CaseView view(CaseRow row, List<CaseView.Link> links) {
        return new CaseView(
                row.id(),
                row.number(),
                row.process(),
                row.definition(),
                row.subject(),
                row.state(),
                Optional.ofNullable(row.owner()),
                Optional.ofNullable(row.startedBy()),
                row.startedAt(),
                Optional.ofNullable(row.endedAt()),
                Optional.ofNullable(row.endEvent()),
                links);
    }
}
