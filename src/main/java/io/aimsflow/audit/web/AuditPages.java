package io.aimsflow.audit.web;

import io.aimsflow.audit.Audit;
import io.aimsflow.audit.AuditCatalogue;
import io.aimsflow.audit.AuditChecklist;
import io.aimsflow.audit.AuditFigures;
import io.aimsflow.audit.AuditProgrammes;
import io.aimsflow.audit.AuditView;
import io.aimsflow.audit.Audits;
import io.aimsflow.identity.Colleagues;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of audits and the page of one, with its checklist. */
@Controller
class AuditPages {

    static final String ONE = "/audits/{number:(?:AUD|IA)-[0-9]{4}-[0-9]{4,9}}";

    private static final int PAGE_SIZE = 50;
    private static final int PROGRAMMES = 20;

    private final Audits audits;
    private final AuditProgrammes programmes;
    private final AuditChecklist checklist;
    private final AuditCatalogue catalogue;
    private final AuditFigures figures;
    private final AuditWords words;
    private final Colleagues colleagues;

    AuditPages(
            Audits audits,
            AuditProgrammes programmes,
            AuditChecklist checklist,
            AuditCatalogue catalogue,
            AuditFigures figures,
            AuditWords words,
            Colleagues colleagues) {
        this.audits = audits;
        this.programmes = programmes;
        this.checklist = checklist;
        this.catalogue = catalogue;
        this.figures = figures;
        this.words = words;
        this.colleagues = colleagues;
    }

    @GetMapping("/audits")
    String register(AuditQuery query, @AuthenticationPrincipal SignedIn me, Model model) {
        var page = audits.list(query.filter(PAGE_SIZE), me.id());
        var first = AuditForms.text(query.after()).isEmpty();
        model.addAttribute("query", query)
                .addAttribute("page", page)
                .addAttribute("filtered", query.filtered())
                .addAttribute("programmes", programmes.list(me.id(), PROGRAMMES))
                .addAttribute(
                        "names",
                        colleagues.names(page.audits().stream().map(Audit::lead).toList()))
                .addAttribute("mayManage", programmes.mayManage(me.id()))
                .addAttribute("exportCsv", query.after("").address("/audits.csv"))
                .addAttribute("exportXlsx", query.after("").address("/audits.xlsx"))
                .addAttribute("first", first ? null : query.after("").address("/audits"))
                .addAttribute(
                        "next",
                        page.next().isEmpty() ? null : query.after(page.next()).address("/audits"));
        return "audit/register";
    }

    @GetMapping(ONE)
    String show(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
        fill(audits.byNumber(number, me.id()), me, locale, model);
        return "audit/audit";
    }

    @PostMapping(ONE + "/lines")
    String add(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String question,
            @AuthenticationPrincipal SignedIn me,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return change(number, () -> checklist.add(number, question, Actor.of(me.id())), me, locale, response, model);
    }

    @PostMapping(ONE + "/lines/{line}/drop")
    String drop(
            @PathVariable String number,
            @PathVariable String line,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        var id = AuditForms.uuid(line);
        return change(number, () -> checklist.drop(number, id, reason, Actor.of(me.id())), me, locale, response, model);
    }

    @PostMapping(ONE + "/lines/{line}/keep")
    String keep(@PathVariable String number, @PathVariable String line, @AuthenticationPrincipal SignedIn me) {
        checklist.keep(number, AuditForms.uuid(line), Actor.of(me.id()));
        return "redirect:/audits/" + number;
    }

    private String change(
            String number, Runnable act, SignedIn me, Locale locale, HttpServletResponse response, Model model) {
        try {
            act.run();
            return "redirect:/audits/" + number;
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", words.of(refusal));
            return show(number, me, locale, model);
        }
    }

    private void fill(AuditView view, SignedIn me, Locale locale, Model model) {
        var audit = view.audit();
        List<PersonId> people = new ArrayList<>(audit.auditors());
        people.addAll(audit.auditees());
        audit.acceptedBy().ifPresent(people::add);
        model.addAttribute("view", view)
                .addAttribute("audit", audit)
                .addAttribute("names", colleagues.names(people))
                .addAttribute("entries", catalogue.entries(audit.scope().refs(), locale))
                .addAttribute("figures", figures.today(view, me));
    }
}
