package io.aimsflow.organisation.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.organisation.Competence;
import io.aimsflow.organisation.Competences;
import io.aimsflow.organisation.web.CompetenceForm.ProofForm;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
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

/** Which competences are needed, who has them, and what shows it. */
@Controller
class CompetencePages {

    static final String ONE = "/competences/{reference:COMP-[0-9]{4,9}}";

    private final Competences competences;
    private final OrganisationWords words;

    CompetencePages(Competences competences, OrganisationWords words) {
        this.competences = competences;
        this.words = words;
    }

    @GetMapping("/competences")
    String register(@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal SignedIn me, Model model) {
        var wanted = q.strip().toLowerCase(Locale.ROOT);
        var all = competences.coverage(me.id()).stream()
                .filter(one -> (one.competence().reference() + " "
                                + one.competence().name())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted));
        model.addAttribute("lines", all.toList())
                .addAttribute("q", q)
                .addAttribute("mayManage", competences.mayManage(me.id()));
        return "organisation/competences";
    }

    @GetMapping(ONE)
    String show(@PathVariable String reference, @AuthenticationPrincipal SignedIn me, Model model) {
        return page(reference, ProofForm.empty(), me, model);
    }

    @PostMapping(ONE + "/proofs")
    String prove(
            @PathVariable String reference,
            ProofForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            var what = CompetenceForm.text(form.what());
            competences.prove(
                    reference, form.whose(), form.shown(), what, form.obtained(), form.last(), Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "organisation.proof.noted");
            return "redirect:/competences/" + reference;
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", words.of(refusal));
            return page(reference, form, me, model);
        }
    }

    @GetMapping("/competences/new")
    String start(@AuthenticationPrincipal SignedIn me, Model model) {
        requireManager(me);
        return form(CompetenceForm.empty(), null, model);
    }

    @PostMapping("/competences")
    String add(
            CompetenceForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            var reference = competences.add(
                    CompetenceForm.text(form.name()),
                    CompetenceForm.text(form.shownBy()),
                    form.chosen(),
                    Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "organisation.competence.added");
            return "redirect:/competences/" + reference;
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", words.of(refusal));
            return form(form, null, model);
        }
    }

    @GetMapping(ONE + "/edit")
    String edit(@PathVariable String reference, @AuthenticationPrincipal SignedIn me, Model model) {
        requireManager(me);
        var one = competences.byReference(reference, me.id()).competence();
        return form(CompetenceForm.of(one), one, model);
    }

    @PostMapping(ONE + "/edit")
    String change(
            @PathVariable String reference,
            CompetenceForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var one = competences.byReference(reference, me.id()).competence();
        try {
            var name = CompetenceForm.text(form.name());
            var shownBy = CompetenceForm.text(form.shownBy());
            competences.change(
                    reference, form.basedOn(), name, shownBy, form.chosen(), form.isRetired(), Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "organisation.competence.changed");
            return "redirect:" + one.path();
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", words.of(refusal));
            return form(form, one, model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("errors", Map.of("", words.text("conflict." + conflict.code(), conflict.arguments())));
            return form(form.over(one), one, model);
        }
    }

    private String page(String reference, ProofForm proof, SignedIn me, Model model) {
        var coverage = competences.byReference(reference, me.id());
        model.addAttribute("coverage", coverage)
                .addAttribute("competence", coverage.competence())
                .addAttribute("proof", proof)
                .addAttribute("personName", words.name(CompetenceForm.text(proof.person())))
                .addAttribute("mayManage", competences.mayManage(me.id()));
        return "organisation/competence";
    }

    private String form(CompetenceForm form, @Nullable Competence one, Model model) {
        var roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.EXTERNAL_AUDITOR && role != Role.ADMINISTRATOR);
        model.addAttribute("form", form).addAttribute("competence", one).addAttribute("roles", roles.toList());
        return "organisation/competence-form";
    }

    private void requireManager(SignedIn me) {
        if (!competences.mayManage(me.id())) {
            throw new NotFound("page", "competence");
        }
    }
}
