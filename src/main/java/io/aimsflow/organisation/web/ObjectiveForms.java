package io.aimsflow.organisation.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.organisation.Objective;
import io.aimsflow.organisation.Objectives;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms that add an objective and change a draft. */
@Controller
class ObjectiveForms {

    private final Objectives objectives;
    private final OrganisationWords words;

    ObjectiveForms(Objectives objectives, OrganisationWords words) {
        this.objectives = objectives;
        this.words = words;
    }

    @GetMapping("/objectives/new")
    String start(@AuthenticationPrincipal SignedIn me, Model model) {
        if (!objectives.mayAdd(me.id())) {
            throw new NotFound("page", "new objective");
        }
        return form(ObjectiveForm.empty(me.id()), null, model);
    }

    @PostMapping("/objectives")
    String add(
            ObjectiveForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            var reference = objectives.add(form.details(), Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "organisation.objective.added");
            return "redirect:/objectives/" + reference;
        } catch (Refused refusal) {
            return again(form, null, refusal, response, model);
        }
    }

    @GetMapping(ObjectivePages.ONE + "/edit")
    String edit(@PathVariable String reference, @AuthenticationPrincipal SignedIn me, Model model) {
        var objective = editable(reference, me);
        return form(ObjectiveForm.of(objective), objective, model);
    }

    @PostMapping(ObjectivePages.ONE + "/edit")
    String change(
            @PathVariable String reference,
            ObjectiveForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var objective = editable(reference, me);
        try {
            objectives.change(reference, form.basedOn(), form.details(), Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "organisation.objective.changed");
            return "redirect:" + objective.path();
        } catch (Refused refusal) {
            return again(form, objective, refusal, response, model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var now = editable(reference, me);
            model.addAttribute("errors", Map.of("", words.text("conflict." + conflict.code(), conflict.arguments())));
            return form(form.over(now), now, model);
        }
    }

    private Objective editable(String reference, SignedIn me) {
        var view = objectives.byReference(reference, me.id());
        if (!view.mayEdit()) {
            throw new NotFound("objective to change", reference);
        }
        return view.objective();
    }

    private String again(
            ObjectiveForm form,
            @Nullable Objective objective,
            Refused refusal,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", words.of(refusal));
        return form(form, objective, model);
    }

    private String form(ObjectiveForm form, @Nullable Objective objective, Model model) {
        model.addAttribute("form", form)
                .addAttribute("objective", objective)
                .addAttribute("ownerName", words.name(ObjectiveForm.text(form.owner())));
        return "organisation/objective-form";
    }
}
