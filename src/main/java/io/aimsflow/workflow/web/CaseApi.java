package io.aimsflow.workflow.web;

import io.aimsflow.forms.FormRecord;
import io.aimsflow.forms.Forms;
import io.aimsflow.forms.LabelledValue;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.ledger.LedgerEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.CaseDiagram;
import io.aimsflow.workflow.CaseHistory;
import io.aimsflow.workflow.CaseTask;
import io.aimsflow.workflow.CaseView;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.Comments;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases for machines, with all that happened in them. */
@RestController
@RequestMapping("/api/cases")
@Tag(name = "Cases")
class CaseApi {

    private final Cases cases;
    private final CaseHistory history;
    private final Comments comments;
    private final Forms forms;
    private final People people;

    CaseApi(Cases cases, CaseHistory history, Comments comments, Forms forms, People people) {
        this.cases = cases;
        this.history = history;
        this.comments = comments;
        this.forms = forms;
        this.people = people;
    }

    /** A page of the cases with this text in number or title, newest first. {@code after}: {@code next} of the page before. */
    @GetMapping
    Found search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @AuthenticationPrincipal SignedIn me) {
        var page = cases.search(q, me.id(), after, 50);
        return new Found(page.cases().stream().map(Summary::of).toList(), page.next());
    }

    /** The case with its tasks, records, timeline and comments. */
    @GetMapping("/{number}")
    Whole get(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Locale locale) {
        var view = cases.byNumber(number, me.id());
        var tasks = history.tasks(view.id(), me.id(), locale);
        var entries = history.entries(view.id(), me.id());
        var said = comments.of(view.id(), me.id());
        var records = history.records(view.id(), me.id());
        var named = names(view, tasks, entries, said, records);
        return new Whole(
                Summary.of(view),
                TaskResources.person(view.owner(), named),
                TaskResources.person(view.startedBy(), named),
                tasks.stream().map(task -> Task.of(task, named)).toList(),
                records.stream().map(record -> record(record, locale, named)).toList(),
                entries.stream().map(entry -> Event.of(entry, named)).toList(),
                said.stream().map(comment -> Said.of(comment, named)).toList(),
                view.links());
    }

    /** The tasks of a case, open ones too, oldest first. */
    @GetMapping("/{number}/tasks")
    List<Task> tasks(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Locale locale) {
        var tasks = history.tasks(cases.byNumber(number, me.id()).id(), me.id(), locale);
        var named = people.byIds(tasks.stream()
                .flatMap(task -> Stream.of(task.assignee(), task.closedBy()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        return tasks.stream().map(task -> Task.of(task, named)).toList();
    }

    /** Where the tokens are and which way they came. */
    @GetMapping("/{number}/diagram")
    CaseDiagram diagram(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        return history.diagram(cases.byNumber(number, me.id()).id(), me.id());
    }

    /** Adds a comment. */
    @PostMapping("/{number}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    void comment(@PathVariable String number, @RequestBody Text comment, @AuthenticationPrincipal SignedIn me) {
        comments.add(cases.byNumber(number, me.id()).id(), me.id(), comment.text());
    }

    /** Ends the case early; the AIMS manager only. */
    @PostMapping("/{number}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String number, @RequestBody Reason reason, @AuthenticationPrincipal SignedIn me) {
        cases.cancel(cases.byNumber(number, me.id()).id(), Actor.of(me.id()), reason.reason());
    }

    record Text(String text) {

        Text {
            text = text == null ? "" : text;
        }
    }

    record Reason(String reason) {

        Reason {
            reason = reason == null ? "" : reason;
        }
    }

    /** A page of cases; without {@code next} it is the last one. */
    record Found(List<Summary> cases, Optional<String> next) {}

    /** A case in a list; without {@code endedAt} it is running. */
    record Summary(
            String number,
            String title,
            String process,
            String state,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String end) {

        static Summary of(CaseView view) {
            return new Summary(
                    view.number(),
                    view.subject().title(),
                    view.process(),
                    view.state(),
                    view.startedAt(),
                    view.endedAt().orElse(null),
                    view.end().orElse(null));
        }
    }

    record Whole(
            Summary about,
            TaskResources.@Nullable PersonReference owner,
            TaskResources.@Nullable PersonReference startedBy,
            List<Task> tasks,
            List<SubmittedForm> records,
            List<Event> timeline,
            List<Said> comments,
            List<CaseView.Link> links) {}

    record Task(
            String id,
            String element,
            String title,
            String detail,
            String state,
            TaskResources.@Nullable PersonReference assignee,
            Instant openedAt,
            @Nullable Instant due,
            @Nullable Instant closedAt,
            TaskResources.@Nullable PersonReference closedBy,
            @Nullable String outcome,
            String reason) {

        static Task of(CaseTask task, Map<PersonId, Person> named) {
            return new Task(
                    task.id().toString(),
                    task.element(),
                    task.title(),
                    task.detail(),
                    task.state().name(),
                    TaskResources.person(task.assignee(), named),
                    task.openedAt(),
                    task.due().orElse(null),
                    task.closedAt().orElse(null),
                    TaskResources.person(task.closedBy(), named),
                    task.outcome().map(Enum::name).orElse(null),
                    task.reason());
        }
    }

    /** A submitted form: raw values by key, and as people read them. */
    record SubmittedForm(
            String id,
            String task,
            String form,
            TaskResources.@Nullable PersonReference by,
            TaskResources.@Nullable PersonReference onBehalfOf,
            Instant at,
            String sha256,
            Map<String, Object> values,
            List<LabelledValue> shown) {}

    /** Something that happened, as the ledger tells it. */
    record Event(
            String id,
            Instant at,
            String kind,
            TaskResources.@Nullable PersonReference by,
            Map<String, Object> facts,
            String sha256) {

        static Event of(LedgerEntry entry, Map<PersonId, Person> named) {
            return new Event(
                    entry.id().toString(),
                    entry.at(),
                    entry.kind(),
                    TaskResources.person(entry.actor().map(Actor::person), named),
                    entry.content(),
                    entry.contentHash().toString());
        }
    }

    record Said(TaskResources.@Nullable PersonReference by, Instant at, String text) {

        static Said of(Comments.Comment comment, Map<PersonId, Person> named) {
            return new Said(
                    TaskResources.person(Optional.of(comment.author()), named), comment.writtenAt(), comment.text());
        }
    }

    private SubmittedForm record(FormRecord record, Locale locale, Map<PersonId, Person> named) {
        return new SubmittedForm(
                record.id().toString(),
                record.taskKey(),
                record.form().id(),
                TaskResources.person(Optional.of(record.actor().person()), named),
                TaskResources.person(record.actor().onBehalfOf(), named),
                record.submittedAt(),
                record.sha256(),
                record.data(),
                forms.labelled(record.form(), record.data(), locale));
    }

    private Map<PersonId, Person> names(
            CaseView view,
            List<CaseTask> tasks,
            List<LedgerEntry> entries,
            List<Comments.Comment> said,
            List<FormRecord> records) {
        Stream<Optional<PersonId>> all = Stream.of(
                        Stream.of(view.owner(), view.startedBy()),
                        tasks.stream().flatMap(task -> Stream.of(task.assignee(), task.closedBy())),
                        entries.stream().map(entry -> entry.actor().map(Actor::person)),
                        said.stream().map(comment -> Optional.of(comment.author())),
                        records.stream()
                                .flatMap(record -> Stream.of(
                                        Optional.of(record.actor().person()),
                                        record.actor().onBehalfOf())))
                .flatMap(Function.identity());
        return people.byIds(all.flatMap(Optional::stream).collect(Collectors.toSet()));
    }
}
