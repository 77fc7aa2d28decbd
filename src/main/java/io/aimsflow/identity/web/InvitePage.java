package io.aimsflow.identity.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators invite somebody. */
@Controller
class InvitePage {

    private static final String PAGE = "identity/invite";

    private final People people;
    private final RefusalTexts refusals;
    private final PersonField field;
    private final Options options;

    InvitePage(People people, RefusalTexts refusals, PersonField field, Options options) {
        this.people = people;
        this.refusals = refusals;
        this.field = field;
        this.options = options;
    }

    @GetMapping("/administration/people/new")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("form", PersonForm.like(me.language(), me.zone()));
        model.addAttribute("colleagues", options.colleagues());
        return PAGE;
    }

    @PostMapping("/administration/people")
    String invite(
            PersonForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            people.invite(form.newPerson(), Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "identity.people.invited");
            return "redirect:/administration/people";
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", form).addAttribute("errors", refusals.of(refusal));
            model.addAttribute("managerName", field.nameOf(form)).addAttribute("colleagues", options.colleagues());
            return PAGE;
        }
    }
}
