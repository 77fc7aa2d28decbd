package io.aimsflow.inbox.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.Extensions;
import io.aimsflow.workflow.WorkItems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that asks for more time for a task. */
@Controller
@RequestMapping("/tasks/{id}/extension")
class TaskExtension {

    private final WorkItems workItems;
    private final Extensions extensions;
    private final MessageSource messages;

    TaskExtension(WorkItems workItems, Extensions extensions, MessageSource messages) {
        this.workItems = workItems;
        this.extensions = extensions;
        this.messages = messages;
    }

    /** What the person filled in; the day as ISO 8601. */
    record Form(String day, String reason) {

        LocalDate date() {
            try {
                return LocalDate.parse(day);
            } catch (DateTimeParseException e) {
                throw Refused.at("day", "date-needed");
            }
        }
    }

    @GetMapping
    String ask(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Model model) {
        return show(id, new Form("", ""), Map.of(), me, model);
    }

    @PostMapping
    String request(
            @PathVariable String id,
            Form form,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            extensions.request(WorkItemId.of(id), me.id(), form.date(), form.reason());
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(id, form, Refusals.byField(refused, messages, me.language()), me, model);
        }
        flash.addFlashAttribute("notice", "inbox.extension.asked");
        return "redirect:/tasks/" + id;
    }

    private String show(String id, Form form, Map<String, String> errors, SignedIn me, Model model) {
        model.addAttribute("task", workItems.open(WorkItemId.of(id), me.id(), me.language()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "inbox/extension";
    }
}
