package io.aimsflow.identity.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators close an account: shows what the person has to do and owns, and asks who gets it. */
@Controller
class DeparturePage {

    private final People people;
    private final RefusalTexts refusals;
    private final PersonField field;
    private final Options options;

    DeparturePage(People people, RefusalTexts refusals, PersonField field, Options options) {
        this.people = people;
        this.refusals = refusals;
        this.field = field;
        this.options = options;
    }

    @GetMapping("/administration/people/{id}/deactivate")
    String show(@PathVariable String id, Model model) {
        PersonId person = PersonId.of(id);
        model.addAttribute("person", people.get(person));
        model.addAttribute("responsibilities", people.responsibilitiesOf(person));
        model.addAttribute("colleagues", options.colleaguesOf(person));
        return "identity/departure";
    }

    @PostMapping("/administration/people/{id}/deactivate")
    String close(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String heir,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            close(PersonId.of(id), heir, Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "identity.people.closed");
            return "redirect:/administration/people";
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", refusals.of(refusal));
            model.addAttribute("heir", heir).addAttribute("heirName", field.nameOf(heir));
            return show(id, model);
        }
    }

    private void close(PersonId person, String heir, Actor administrator) {
        if (heir.isBlank()) {
            people.deactivate(person, administrator);
        } else {
            people.deactivate(person, PersonForm.person("heir", heir), administrator);
        }
    }
}
