package io.aimsflow.inbox.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.Inbox;
import io.aimsflow.workflow.InboxPage;
import io.aimsflow.workflow.InboxQuery;
import io.aimsflow.workflow.WorkItems;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what the form of a task page sends: drafts while people type, and the submission. */
@RestController
@RequestMapping(path = "/tasks/{id}", consumes = "application/json")
class TaskSubmissions {

    private final WorkItems workItems;
    private final Inbox inbox;

    TaskSubmissions(WorkItems workItems, Inbox inbox) {
        this.workItems = workItems;
        this.inbox = inbox;
    }

    /** @param version of the task as the person saw it */
    record Submitted(Map<String, Object> data, @Nullable Integer version) {}

    /** @param next the page to go on with: the most urgent task, or the empty inbox */
    record Accepted(String next) {}

    @PostMapping
    Accepted submit(
            @PathVariable String id,
            @RequestBody Submitted submitted,
            InboxAsked asked,
            @AuthenticationPrincipal SignedIn me) {
        workItems.complete(WorkItemId.of(id), me.id(), submitted.data(), Optional.ofNullable(submitted.version()));
        return new Accepted(next(asked, me));
    }

    @PutMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepDraft(@PathVariable String id, @RequestBody Submitted draft, @AuthenticationPrincipal SignedIn me) {
        workItems.saveDraft(WorkItemId.of(id), me.id(), draft.data());
    }

    private String next(InboxAsked asked, SignedIn me) {
        InboxQuery first =
                new InboxQuery(asked.query().filter(), InboxQuery.Sort.DUE, "", Optional.empty(), Optional.empty(), 1);
        InboxPage page = inbox.page(first, me.id(), me.language());
        String filter = "?filter=" + asked.filterName();
        boolean work = first.filter() != InboxQuery.Filter.DONE && !page.rows().isEmpty();
        return work ? "/tasks/" + page.rows().get(0).id() + filter + "&done" : "/inbox" + filter + "&done";
    }
}
