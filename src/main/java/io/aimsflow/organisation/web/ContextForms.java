package io.aimsflow.organisation.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.organisation.ContextEntry;
import io.aimsflow.organisation.ContextKind;
import io.aimsflow.organisation.ContextRegister;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms that add and change issues and interested parties. */
@Controller
class ContextForms {

    private final ContextRegister register;
    private final OrganisationWords words;

    ContextForms(ContextRegister register, OrganisationWords words) {
        this.register = register;
        this.words = words;
    }

    @GetMapping("/context/new")
    String start(@RequestParam(defaultValue = "") String kind, @AuthenticationPrincipal SignedIn me, Model model) {
        if (!register.mayManage(me.id())) {
            throw new NotFound("page", "new entry of the context");
        }
        var chosen = kind.equals("PARTY") ? ContextKind.PARTY : ContextKind.ISSUE;
        return form(ContextForm.empty(chosen, me.id()), null, model);
    }

    @PostMapping("/context")
    String add(
            ContextForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            var reference = register.add(form.details(), Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "organisation.context.added");
            return "redirect:/context/" + reference;
        } catch (Refused refusal) {
            return again(form, null, refusal, response, model);
        }
    }

    @GetMapping(ContextPages.ONE + "/edit")
    String edit(@PathVariable String reference, @AuthenticationPrincipal SignedIn me, Model model) {
        var entry = editable(reference, me);
        return form(ContextForm.of(entry), entry, model);
    }

    @PostMapping(ContextPages.ONE + "/edit")
    String change(
            @PathVariable String reference,
            ContextForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var entry = editable(reference, me);
        try {
            register.change(reference, form.basedOn(), form.details(), Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "organisation.context.changed");
            return "redirect:" + entry.path();
        } catch (Refused refusal) {
            return again(form, entry, refusal, response, model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var now = editable(reference, me);
            model.addAttribute("errors", Map.of("", words.text("conflict." + conflict.code(), conflict.arguments())));
            return form(form.over(now), now, model);
        }
    }

    private ContextEntry editable(String reference, SignedIn me) {
        var view = register.byReference(reference, me.id());
        if (!view.mayEdit()) {
            throw new NotFound("entry of the context to change", reference);
        }
        return view.entry();
    }

    private String again(
            ContextForm form,
            @Nullable ContextEntry entry,
            Refused refusal,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", words.of(refusal));
        return form(form, entry, model);
    }

    private String form(ContextForm form, @Nullable ContextEntry entry, Model model) {
        model.addAttribute("form", form)
                .addAttribute("entry", entry)
                .addAttribute("kind", form.shown().name())
                .addAttribute("ownerName", words.name(ContextForm.text(form.owner())));
        return "organisation/context-form";
    }
}
