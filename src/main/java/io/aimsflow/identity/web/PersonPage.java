package io.aimsflow.identity.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators change a person. */
@Controller
class PersonPage {

    private final People people;
    private final RefusalTexts refusals;
    private final PersonField field;
    private final Options options;

    PersonPage(People people, RefusalTexts refusals, PersonField field, Options options) {
        this.people = people;
        this.refusals = refusals;
        this.field = field;
        this.options = options;
    }

    @GetMapping("/administration/people/{id}")
    String show(@PathVariable String id, Model model) {
        Person person = people.get(PersonId.of(id));
        model.addAttribute("form", PersonForm.of(person));
        return page(person, model);
    }

    @PostMapping("/administration/people/{id}")
    String save(
            @PathVariable String id,
            PersonForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            people.change(PersonId.of(id), form.change(), Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "identity.people.saved");
            return "redirect:/administration/people/" + PersonId.of(id);
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", form).addAttribute("errors", refusals.of(refusal));
            return page(people.get(PersonId.of(id)), model);
        }
    }

    @PostMapping("/administration/people/{id}/invite")
    String inviteAgain(@PathVariable String id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        people.inviteAgain(PersonId.of(id), Actor.of(me.id()));
        redirect.addFlashAttribute("notice", "identity.people.invited");
        return "redirect:/administration/people/" + PersonId.of(id);
    }

    private String page(Person person, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("invited", people.awaitsFirstPassword(person.id()));
        model.addAttribute("managerName", field.nameOf((PersonForm) model.getAttribute("form")));
        model.addAttribute("colleagues", options.colleaguesOf(person.id()));
        return "identity/person";
    }
}
