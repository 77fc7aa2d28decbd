package io.aimsflow.audit.web;

import io.aimsflow.audit.AuditCatalogue;
import io.aimsflow.audit.AuditProgramme;
import io.aimsflow.audit.AuditProgrammes;
import io.aimsflow.audit.Audits;
import io.aimsflow.audit.PlannedAudit;
import io.aimsflow.audit.ProgrammeView;
import io.aimsflow.audit.web.AuditForms.PlannedForm;
import io.aimsflow.audit.web.AuditForms.ProgrammeForm;
import io.aimsflow.identity.Colleagues;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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

/** An audit programme: what it says, what it plans, and what of the standard and the controls that covers. */
@Controller
class ProgrammePages {

    private static final String ONE = "/audits/programmes/{id:[0-9a-f-]{36}}";

    private final AuditProgrammes programmes;
    private final Audits audits;
    private final AuditCatalogue catalogue;
    private final AuditWords words;
    private final Colleagues colleagues;

    ProgrammePages(
            AuditProgrammes programmes,
            Audits audits,
            AuditCatalogue catalogue,
            AuditWords words,
            Colleagues colleagues) {
        this.programmes = programmes;
        this.audits = audits;
        this.catalogue = catalogue;
        this.words = words;
        this.colleagues = colleagues;
    }

    @GetMapping("/audits/programmes/new")
    String start(@AuthenticationPrincipal SignedIn me, Model model) {
        if (!programmes.mayManage(me.id())) {
            throw new NotFound("page", "new audit programme");
        }
        return form(null, new ProgrammeForm(null, "", "", "", "", "", ""), model);
    }

    @PostMapping("/audits/programmes")
    String add(ProgrammeForm form, @AuthenticationPrincipal SignedIn me, HttpServletResponse response, Model model) {
        try {
            return "redirect:/audits/programmes/" + programmes.create(form.details(), Actor.of(me.id()));
        } catch (Refused refusal) {
            refused(refusal, response, model);
            return form(null, form, model);
        }
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
        var view = programmes.get(id, me.id());
        List<PersonId> people =
                new ArrayList<>(view.audits().stream().map(PlannedAudit::lead).toList());
        view.programme().approvedBy().ifPresent(people::add);
        model.addAttribute("view", view)
                .addAttribute("programme", view.programme())
                .addAttribute("names", colleagues.names(people))
                .addAttribute("clauses", catalogue.clauses(locale))
                .addAttribute("controls", catalogue.controls(locale));
        return "audit/programme";
    }

    @GetMapping(ONE + "/edit")
    String edit(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        var programme = changeable(id, me).programme();
        return form(programme, ProgrammeForm.of(programme), model);
    }

    @PostMapping(ONE + "/edit")
    String change(
            @PathVariable UUID id,
            ProgrammeForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model) {
        try {
            var seen = form.revision() == null ? -1 : form.revision();
            programmes.change(id, seen, form.details(), Actor.of(me.id()));
            return "redirect:/audits/programmes/" + id;
        } catch (Refused refusal) {
            refused(refusal, response, model);
            return form(changeable(id, me).programme(), form, model);
        }
    }

    @GetMapping(ONE + "/audit")
    String plan(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String key,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        var view = changeable(id, me);
        var form = view.audits().stream()
                .filter(audit -> audit.key().toString().equals(key))
                .findFirst()
                .map(PlannedForm::of)
                .orElse(new PlannedForm("", "", "", "", "", "", ""));
        return planned(view, form, model);
    }

    @PostMapping(ONE + "/audit")
    String keep(
            @PathVariable UUID id,
            PlannedForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model) {
        try {
            programmes.plan(
                    id,
                    form.id(),
                    AuditForms.text(form.title()),
                    form.day(),
                    form.auditor(),
                    form.scope(),
                    Actor.of(me.id()));
            return "redirect:/audits/programmes/" + id;
        } catch (Refused refusal) {
            refused(refusal, response, model);
            return planned(changeable(id, me), form, model);
        }
    }

    @PostMapping(ONE + "/remove")
    String remove(@PathVariable UUID id, @RequestParam UUID key, @AuthenticationPrincipal SignedIn me) {
        programmes.remove(id, key, Actor.of(me.id()));
        return "redirect:/audits/programmes/" + id;
    }

    @PostMapping(ONE + "/cover")
    String cover(
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam String ref,
            @AuthenticationPrincipal SignedIn me) {
        programmes.cover(id, key, ref, Actor.of(me.id()));
        return "redirect:/audits/programmes/" + id + "#coverage";
    }

    @PostMapping(ONE + "/propose")
    String propose(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn me,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            programmes.propose(id, Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "audit.programme.proposed");
            return "redirect:/audits/programmes/" + id;
        } catch (Refused refusal) {
            refused(refusal, response, model);
            return show(id, me, locale, model);
        }
    }

    @PostMapping(ONE + "/renew")
    String renew(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return "redirect:/audits/programmes/" + programmes.renew(id, Actor.of(me.id()));
    }

    @PostMapping(ONE + "/begin")
    String begin(@PathVariable UUID id, @RequestParam UUID key, @AuthenticationPrincipal SignedIn me) {
        return "redirect:/audits/" + audits.begin(id, key, Actor.of(me.id()));
    }

    private ProgrammeView changeable(UUID id, SignedIn me) {
        var view = programmes.get(id, me.id());
        if (!view.mayChange()) {
            throw new NotFound("audit programme to change", id);
        }
        return view;
    }

    private void refused(Refused refusal, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", words.of(refusal));
    }

    private static String form(@Nullable AuditProgramme programme, ProgrammeForm form, Model model) {
        model.addAttribute("programme", programme).addAttribute("form", form);
        return "audit/programme-form";
    }

    private String planned(ProgrammeView view, PlannedForm form, Model model) {
        var name = Optional.of(AuditForms.text(form.lead()))
                .filter(id -> id.length() == 36)
                .map(PersonId::of)
                .map(id -> colleagues.names(List.of(id)).getOrDefault(id, ""))
                .orElse("");
        model.addAttribute("programme", view.programme())
                .addAttribute("form", form)
                .addAttribute("leadName", name);
        return "audit/planned-form";
    }
}
