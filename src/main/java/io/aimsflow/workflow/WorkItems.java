package io.aimsflow.workflow;

import io.aimsflow.forms.Drafts;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.RecordId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.WorkItemId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with tasks. Every method checks whether the person may; for a task they may not see it does not exist. */
@Component
public class WorkItems {

    private static final int ATTEMPTS = 3;

    private final WorkItemTable table;
    private final TaskRights rights;
    private final TaskViews views;
    private final CompleteTask completion;
    private final SeparationOfDuties separation;
    private final People people;
    private final Drafts drafts;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    WorkItems(
            WorkItemTable table,
            TaskRights rights,
            TaskViews views,
            CompleteTask completion,
            SeparationOfDuties separation,
            People people,
            Drafts drafts,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.table = table;
        this.rights = rights;
        this.views = views;
        this.completion = completion;
        this.separation = separation;
        this.people = people;
        this.drafts = drafts;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * The task with its form and what stands in it, as this person sees it.
     *
     * @throws NotFound if it does not exist for this person
     */
    @Transactional(readOnly = true)
    public TaskView open(WorkItemId id, PersonId person, Locale locale) {
        return views.of(find(id), person, locale);
    }

    /**
     * Submits the form: keeps the record and takes the process on, or changes nothing at all.
     *
     * @param seen the {@link TaskView#version()} that the person had before them; empty to complete whatever is there
     * @throws NotFound if the task does not exist for this person
     * @throws Conflict if somebody else completed it, has it, or changed it since
     * @throws Refused if separation of duties or a rule of the practice forbids it
     * @throws io.aimsflow.forms.InvalidSubmission naming every wrong field
     */
    public RecordId complete(WorkItemId id, PersonId person, Map<String, Object> input, Optional<Integer> seen) {
        for (var attempt = 1; ; attempt++) {
            try {
                return completion.run(id, person, input, seen);
            } catch (OptimisticLockingException e) {
                // a timer of the same case fired at this very moment; nothing was kept, so it may simply be done again
                if (attempt == ATTEMPTS) {
                    throw new Conflict("task-changed");
                }
            }
        }
    }

    /**
     * Takes a task of one's role.
     *
     * @throws Conflict if somebody else has it already
     */
    @Transactional
    public void claim(WorkItemId id, PersonId person) {
        var item = table.lock(id);
        var viewer = rights.requireViewer(item, person);
        item.requireOpen();
        rights.requireWorker(item, viewer);
        if (item.assignee() == null) {
            table.assign(id, person, null);
            tell("task-claimed", item, person, Map.of());
        }
    }

    /** Gives a claimed task back to its role. @throws Refused if it is for one person only */
    @Transactional
    public void unclaim(WorkItemId id, PersonId person) {
        var item = table.lock(id);
        rights.requireWorker(item, person);
        item.requireOpen();
        if (item.roles().isEmpty() || item.assignee() == null) {
            throw Refused.because("task-not-claimed");
        }
        table.assign(id, null, null);
        tell("task-unclaimed", item, person, Map.of());
    }

    /**
     * Gives the task to somebody else: by whoever has it (delegation) or by the AIMS manager (assignment).
     *
     * @param reason in the giver's words; may be empty
     * @throws Refused if the other may not do it (separation of duties) or is not active
     */
    @Transactional
    public void assign(WorkItemId id, PersonId to, PersonId by, String reason) {
        var item = table.lock(id);
        var viewer = rights.requireViewer(item, by);
        item.requireOpen();
        if (!rights.mayAssign(item, viewer)) {
            throw new NotFound("task to assign", id);
        }
        var heir = people.find(to).filter(Person::active).orElseThrow(() -> Refused.at("to", "person-not-active"));
        separation.require(Actor.of(to), SeparationOfDuties.Rule.of(item));
        var substitute = people.substituteOf(to)
                .map(Person::id)
                .filter(other -> !separation.bars(other, SeparationOfDuties.Rule.of(item)));
        table.assign(id, substitute.orElse(to), substitute.isPresent() ? to : null);
        tell("task-assigned", item, by, Map.of("to", heir.name(), "reason", reason.strip()));
        events.publishEvent(
                new TaskReassigned(id, item.caseId(), substitute.orElse(to), Optional.of(by), reason.strip()));
    }

    /** Keeps what the person has typed and not submitted. */
    @Transactional
    public void saveDraft(WorkItemId id, PersonId person, Map<String, Object> data) {
        var item = find(id);
        rights.requireWorker(item, person);
        item.requireOpen();
        drafts.save(person, id, data);
    }

    private WorkItem find(WorkItemId id) {
        return table.find(id).orElseThrow(() -> new NotFound("task", id));
    }

    private void tell(String kind, WorkItem item, PersonId by, Map<String, Object> facts) {
        var content = new HashMap<String, Object>(facts);
        content.put("task", item.id().toString());
        content.put("title", item.title());
        ledger.append(new NewEntry(kind, Optional.of(Actor.of(by)), Optional.of(item.caseId()), Set.of(), content));
    }
}
