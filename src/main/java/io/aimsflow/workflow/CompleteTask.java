package io.aimsflow.workflow;

import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.forms.Drafts;
import io.aimsflow.forms.FormContext;
import io.aimsflow.forms.Forms;
import io.aimsflow.forms.KeptRecord;
import io.aimsflow.forms.NewRecord;
import io.aimsflow.forms.Records;
import io.aimsflow.forms.Submission;
import io.aimsflow.identity.People;
import io.aimsflow.ledger.ContentReference;
import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.RecordId;
import io.aimsflow.shared.WorkItemId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Completes a task in one transaction: the submission is checked and kept, the practice acts on it, the ledger tells of it,
 * and the engine goes on to the next wait state. All of it, or nothing.
 */
@Component
class CompleteTask {

    private final WorkItemTable items;
    private final CaseTable cases;
    private final TaskRights rights;
    private final TaskForms taskForms;
    private final TaskAnswers answers;
    private final UserTasks userTasks;
    private final ProcessModels models;
    private final People people;
    private final Forms forms;
    private final Records records;
    private final Drafts drafts;
    private final EvidenceFiles files;
    private final Ledger ledger;
    private final TaskService engine;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CompleteTask(
            WorkItemTable items,
            CaseTable cases,
            TaskRights rights,
            TaskForms taskForms,
            TaskAnswers answers,
            UserTasks userTasks,
            ProcessModels models,
            People people,
            Forms forms,
            Records records,
            Drafts drafts,
            EvidenceFiles files,
            Ledger ledger,
            TaskService engine,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.cases = cases;
        this.rights = rights;
        this.taskForms = taskForms;
        this.answers = answers;
        this.userTasks = userTasks;
        this.models = models;
        this.people = people;
        this.forms = forms;
        this.records = records;
        this.drafts = drafts;
        this.files = files;
        this.ledger = ledger;
        this.engine = engine;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    RecordId run(WorkItemId id, PersonId person, Map<String, Object> input, Optional<Integer> seen) {
        var asked = items.find(id).orElseThrow(() -> new NotFound("task", id));
        rights.requireViewer(asked, person);
        // one change of a case at a time: parallel tasks of it would else meet in the engine
        var row = cases.lock(asked.caseId());
        var item = items.lock(id);
        item.requireOpen();
        var actor = rights.requireWorker(item, person);
        if (seen.filter(version -> version != item.version()).isPresent()) {
            throw new Conflict("task-changed");
        }
        var submission = check(item, row, person, input);
        var record = keep(item, row, actor, submission);
        var routing = handle(userTasks.of(item.key()), item, actor, submission);
        items.close(item, actor, record.id(), routing, clock.instant());
        tell(item, actor, record, routing);
        drafts.discard(person, id);
        engine.complete(item.engineTask(), Map.copyOf(routing.facts()));
        events.publishEvent(new TaskClosed(id, item.caseId(), actor, routing.outcome(), routing.reason()));
        return record.id();
    }

    private Submission check(WorkItem item, CaseRow row, PersonId person, Map<String, Object> input) {
        var who = people.get(person);
        return forms.check(
                taskForms.of(row.definition(), item.key().element()),
                input,
                new FormContext(answers.prefill(item), who.language(), who.zone()));
    }

    private KeptRecord keep(WorkItem item, CaseRow row, Actor actor, Submission submission) {
        var kept = records.keep(new NewRecord(
                item.caseId(),
                Optional.of(item.id()),
                item.key().process(),
                item.key().element(),
                models.of(row.definition()).versionTag(),
                submission,
                actor));
        submission.files().forEach(file -> files.attach(file, item.caseId(), Optional.of(kept.id()), actor));
        return kept;
    }

    private <F extends Record> Routing handle(UserTask<F> handler, WorkItem item, Actor actor, Submission submission) {
        var routing = handler.complete(item.context(), actor, forms.bind(submission, handler.form()));
        Variables.checkPlain(routing.facts());
        return routing;
    }

    private void tell(WorkItem item, Actor actor, KeptRecord record, Routing routing) {
        ledger.append(new NewEntry(
                "task-completed",
                Optional.of(actor),
                Optional.of(item.caseId()),
                item.clause() == null ? Set.of() : Set.of(ClauseRef.of(item.clause())),
                Map.of(
                        "task", item.id().toString(),
                        "element", item.key().element(),
                        "title", item.title(),
                        "outcome", routing.outcome().name(),
                        "reason", routing.reason(),
                        "record", new ContentReference(record.id().value(), Hash.of(record.sha256())))));
    }
}
