package io.aimsflow.workflow;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Later due dates: asked for with a reason by whoever has the task, decided by the AIMS manager or the person's manager. */
@Component
@Transactional
public class Extensions {

    private final JdbcClient jdbc;
    private final WorkItemTable items;
    private final TaskRights rights;
    private final People people;
    private final Deadlines deadlines;
    private final TaskTimers timers;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Extensions(
            JdbcClient jdbc,
            WorkItemTable items,
            TaskRights rights,
            People people,
            Deadlines deadlines,
            TaskTimers timers,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.rights = rights;
        this.people = people;
        this.deadlines = deadlines;
        this.timers = timers;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for a later due date.
     *
     * @throws NotFound if the task does not exist for this person
     * @throws Refused without a reason, for a date that is not later, or while a request is pending
     */
    public void request(WorkItemId task, PersonId person, LocalDate newDay, String reason) {
        var item = items.lock(task);
        rights.requireWorker(item, person);
        item.requireOpen();
        if (reason.isBlank()) {
            throw Refused.at("reason", "reason-needed");
        }
        var due = item.due();
        var newDue = deadlines.endOfDay(newDay);
        if (due == null || !newDue.isAfter(due) || !newDue.isAfter(clock.instant())) {
            throw Refused.at("newDue", "extension-not-later");
        }
        if (pending(task).isPresent()) {
            throw Refused.because("extension-pending");
        }
        var id = UUID.randomUUID();
        jdbc.sql(
                        "insert into workflow_extension (id, work_item_id, requested_by, requested_at, old_due, new_due, reason)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        task.value(),
                        person.value(),
                        Timestamp.from(clock.instant()),
                        Timestamp.from(due),
                        Timestamp.from(newDue),
                        reason.strip())
                .update();
        tell(
                "extension-requested",
                item,
                Actor.of(person),
                Map.of("due", due, "newDue", newDue, "reason", reason.strip()));
        events.publishEvent(new ExtensionRequested(id, task, item.caseId(), person, newDue, reason.strip()));
    }

    /**
     * Grants or refuses the pending request; the record keeps both dates.
     *
     * @throws NotFound if the task does not exist for this person, or they may not decide
     * @throws Conflict if no request is pending any more
     * @throws Refused if a refusal has no reason
     */
    public void decide(WorkItemId task, PersonId person, boolean grant, String reason) {
        var item = items.lock(task);
        var viewer = rights.requireViewer(item, person);
        var request = pending(task).orElseThrow(() -> new Conflict("extension-decided"));
        if (!mayDecide(request, viewer)) {
            throw new NotFound("extension", task);
        }
        if (!grant && reason.isBlank()) {
            throw Refused.at("reason", "reason-needed");
        }
        jdbc.sql(
                        "update workflow_extension set decided_by = ?, decided_at = ?, granted = ?, decision_reason = ? where id = ?")
                .params(person.value(), Timestamp.from(clock.instant()), grant, reason.strip(), request.id())
                .update();
        if (grant && item.state() == WorkItem.State.OPEN) {
            items.extend(task, request.newDue());
            timers.move(item, request.newDue());
        }
        tell(
                grant ? "extension-granted" : "extension-refused",
                item,
                Actor.of(person),
                Map.of("due", request.oldDue(), "newDue", request.newDue(), "reason", reason.strip()));
        events.publishEvent(new ExtensionDecided(
                request.id(), task, item.caseId(), request.by(), person, grant, request.newDue(), reason.strip()));
    }

    /** A request that waits for a decision. */
    record Pending(UUID id, PersonId by, Instant oldDue, Instant newDue, String reason) {}

    Optional<Pending> pending(WorkItemId task) {
        return jdbc.sql("select * from workflow_extension where work_item_id = ? and decided_at is null")
                .param(task.value())
                .query((row, n) -> new Pending(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("requested_by", UUID.class)),
                        row.getTimestamp("old_due").toInstant(),
                        row.getTimestamp("new_due").toInstant(),
                        row.getString("reason")))
                .optional();
    }

    boolean mayDecide(Pending request, CaseAccess.Viewer viewer) {
        return !request.by().equals(viewer.person())
                && (viewer.roles().contains(Role.AIMS_MANAGER)
                        || people.managerOf(request.by())
                                .map(Person::id)
                                .filter(viewer.person()::equals)
                                .isPresent());
    }

    private void tell(String kind, WorkItem item, Actor actor, Map<String, Object> facts) {
        var content =
                new java.util.HashMap<String, Object>(Map.of("task", item.id().toString(), "title", item.title()));
        facts.forEach((name, value) -> content.put(name, value.toString()));
        ledger.append(new NewEntry(kind, Optional.of(actor), Optional.of(item.caseId()), Set.of(), content));
    }
}
