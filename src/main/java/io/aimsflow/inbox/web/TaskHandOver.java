package io.aimsflow.inbox.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.WorkItems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that gives a task to somebody else. */
@Controller
@RequestMapping("/tasks/{id}/assign")
class TaskHandOver {

    private final WorkItems workItems;
    private final People people;
    private final MessageSource messages;

    TaskHandOver(WorkItems workItems, People people, MessageSource messages) {
        this.workItems = workItems;
        this.people = people;
        this.messages = messages;
    }

    /** What the person filled in. */
    record Form(String to, String reason) {}

    @GetMapping
    String ask(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Model model) {
        return show(id, new Form("", ""), Map.of(), me, model);
    }

    @PostMapping
    String assign(
            @PathVariable String id,
            Form form,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            workItems.assign(WorkItemId.of(id), chosen(form), me.id(), form.reason());
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(id, form, Refusals.byField(refused, messages, me.language()), me, model);
        }
        flash.addFlashAttribute("notice", "inbox.assigned");
        return "redirect:/inbox";
    }

    private static PersonId chosen(Form form) {
        if (form.to().isBlank()) {
            throw Refused.at("to", "person-needed");
        }
        return PersonId.of(form.to());
    }

    private String show(String id, Form form, Map<String, String> errors, SignedIn me, Model model) {
        model.addAttribute("task", workItems.open(WorkItemId.of(id), me.id(), me.language()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "display",
                Optional.of(form.to())
                        .filter(to -> !to.isBlank())
                        .flatMap(to -> people.find(PersonId.of(to)))
                        .map(Person::name)
                        .orElse(""));
        return "inbox/assign";
    }
}
