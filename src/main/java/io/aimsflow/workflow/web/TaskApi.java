package io.aimsflow.workflow.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.Extensions;
import io.aimsflow.workflow.Inbox;
import io.aimsflow.workflow.InboxQuery;
import io.aimsflow.workflow.WorkItems;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tasks for machines; the same rights and rules as on the pages. */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks")
class TaskApi {

    private final Inbox inbox;
    private final WorkItems tasks;
    private final Extensions extensions;
    private final People people;

    TaskApi(Inbox inbox, WorkItems tasks, Extensions extensions, People people) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.extensions = extensions;
        this.people = people;
    }

    /** A page of tasks, by due date. {@code after} is the {@code next} of the page before. */
    @GetMapping
    TaskResources.Page list(
            @RequestParam(defaultValue = "MINE") InboxQuery.Filter filter,
            @RequestParam(defaultValue = "DUE") InboxQuery.Sort sort,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> process,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "25") int size,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        var query = new InboxQuery(filter, sort, q, process, after, Math.min(Math.max(size, 1), 100));
        return TaskResources.page(inbox.page(query, me.id(), locale), people);
    }

    /** A task with its form, what the form shows, and what the caller may do with it. */
    @GetMapping("/{id}")
    TaskResources.Task get(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return TaskResources.task(tasks.open(WorkItemId.of(id), me.id(), locale), locale, people);
    }

    /** Submits the form's values by field key; {@code version} is the one that the caller has seen. */
    @PostMapping("/{id}/complete")
    TaskResources.Completed complete(
            @PathVariable String id,
            @RequestParam Optional<Integer> version,
            @RequestBody Map<String, Object> values,
            @AuthenticationPrincipal SignedIn me) {
        var record = tasks.complete(WorkItemId.of(id), me.id(), values, version);
        return new TaskResources.Completed(record.toString());
    }

    /** Keeps values that are not ready to be submitted. */
    @PutMapping("/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(@PathVariable String id, @RequestBody Map<String, Object> values, @AuthenticationPrincipal SignedIn me) {
        tasks.saveDraft(WorkItemId.of(id), me.id(), values);
    }

    /** Takes a task of one of the caller's roles. */
    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable String id, @AuthenticationPrincipal SignedIn me) {
        tasks.claim(WorkItemId.of(id), me.id());
    }

    /** Gives a claimed task back to its role. */
    @PostMapping("/{id}/unclaim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unclaim(@PathVariable String id, @AuthenticationPrincipal SignedIn me) {
        tasks.unclaim(WorkItemId.of(id), me.id());
    }

    /** Gives the task to somebody else. */
    @PostMapping("/{id}/assign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(@PathVariable String id, @RequestBody Assign order, @AuthenticationPrincipal SignedIn me) {
        tasks.assign(WorkItemId.of(id), PersonId.of(order.to()), me.id(), order.reason());
    }

    /** Asks for a later due date. */
    @PostMapping("/{id}/extension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void requestExtension(@PathVariable String id, @RequestBody Extension wish, @AuthenticationPrincipal SignedIn me) {
        extensions.request(WorkItemId.of(id), me.id(), wish.newDue(), wish.reason());
    }

    /** Grants or refuses the later due date that was asked for. */
    @PostMapping("/{id}/extension/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decideExtension(
            @PathVariable String id, @RequestBody Decision decision, @AuthenticationPrincipal SignedIn me) {
        extensions.decide(WorkItemId.of(id), me.id(), decision.grant(), decision.reason());
    }

    /** To whom, and why. */
    record Assign(String to, String reason) {

        Assign {
            reason = reason == null ? "" : reason;
        }
    }

    /** Until when, and why. */
    record Extension(LocalDate newDue, String reason) {}

    /** Yes or no, and why. */
    record Decision(boolean grant, String reason) {

        Decision {
            reason = reason == null ? "" : reason;
        }
    }
}
