package io.aimsflow.inbox.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.Extensions;
import io.aimsflow.workflow.WorkItems;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What else one does with a task: take it, give it back, and decide about more time for it. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskActions {

    private final WorkItems workItems;
    private final Extensions extensions;

    TaskActions(WorkItems workItems, Extensions extensions) {
        this.workItems = workItems;
        this.extensions = extensions;
    }

    @PostMapping("/claim")
    String claim(@PathVariable String id, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        workItems.claim(WorkItemId.of(id), me.id());
        flash.addFlashAttribute("notice", "inbox.claimed");
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/unclaim")
    String unclaim(@PathVariable String id, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        workItems.unclaim(WorkItemId.of(id), me.id());
        flash.addFlashAttribute("notice", "inbox.unclaimed");
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/extension/decision")
    String decide(
            @PathVariable String id,
            @RequestParam boolean grant,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        extensions.decide(WorkItemId.of(id), me.id(), grant, reason);
        flash.addFlashAttribute("notice", grant ? "inbox.extension.granted" : "inbox.extension.refused");
        return "redirect:/tasks/" + id;
    }
}
