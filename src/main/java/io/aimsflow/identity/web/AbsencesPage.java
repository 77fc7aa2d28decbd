package io.aimsflow.identity.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.identity.Substitution;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people say when they are away and who stands in for them. */
@Controller
class AbsencesPage {

    private final People people;
    private final RefusalTexts refusals;
    private final Options options;

    AbsencesPage(People people, RefusalTexts refusals, Options options) {
        this.people = people;
        this.refusals = refusals;
        this.options = options;
    }

    @GetMapping("/profile/absences")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("form", AbsenceForm.EMPTY);
        return page(me.id(), model);
    }

    @PostMapping("/profile/absences")
    String declare(
            AbsenceForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            people.declareAbsence(me.id(), form.person(), form.first(), form.last(), Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "identity.absence.declared");
            return "redirect:/profile/absences";
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", form).addAttribute("errors", refusals.of(refusal));
            return page(me.id(), model);
        }
    }

    @PostMapping("/profile/absences/{id}/end")
    String end(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        people.endAbsence(id, Actor.of(me.id()));
        redirect.addFlashAttribute("notice", "identity.absence.ended");
        return "redirect:/profile/absences";
    }

    private String page(PersonId me, Model model) {
        List<Substitution> absences = people.absencesOf(me);
        model.addAttribute("absences", absences);
        model.addAttribute(
                "people",
                people.byIds(absences.stream().map(Substitution::substitute).toList()));
        model.addAttribute("standsInFor", people.byIds(people.absentFor(me)).values());
        model.addAttribute("colleagues", options.colleaguesOf(me));
        return "identity/profile-absences";
    }
}
