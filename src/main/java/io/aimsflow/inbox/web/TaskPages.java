package io.aimsflow.inbox.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.WorkItemId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** A task beside the list; only the task when htmx asks. */
@Controller
class TaskPages {

    private final TaskPageReader reader;
    private final InboxLists lists;

    TaskPages(TaskPageReader reader, InboxLists lists) {
        this.reader = reader;
        this.lists = lists;
    }

    @GetMapping("/tasks/{id}")
    String show(
            @PathVariable String id,
            InboxAsked asked,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean part,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        model.addAttribute("task", reader.read(WorkItemId.of(id), asked.filterName(), me));
        if (part) {
            return "inbox/task :: task";
        }
        model.addAttribute("list", lists.of(asked.query(), me));
        return "inbox/inbox";
    }
}
