package io.aimsflow.changes.web;

import io.aimsflow.changes.PlannedChanges;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.Cases;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of changes, one of them, and the form that proposes one. */
@Controller
class PlannedChangePages {

    static final String PATH = "/changes";

    private static final int PAGE_SIZE = 50;

    private final PlannedChanges changes;
    private final PlannedChangeWords words;
    private final Cases cases;

    PlannedChangePages(PlannedChanges changes, PlannedChangeWords words, Cases cases) {
        this.changes = changes;
        this.words = words;
        this.cases = cases;
    }

    @GetMapping(PATH)
    String register(ChangeQuery query, @AuthenticationPrincipal SignedIn me, Model model) {
        var page = changes.list(query.filter(PAGE_SIZE), me.id());
        model.addAttribute("query", query)
                .addAttribute("page", page)
                .addAttribute("today", changes.today())
                .addAttribute("names", words.names(page.changes()))
                .addAttribute("filtered", query.filtered())
                .addAttribute("exportCsv", query.after(0).address(PATH + ".csv"))
                .addAttribute("exportXlsx", query.after(0).address(PATH + ".xlsx"))
                .addAttribute("first", query.isFirst() ? null : query.after(0).address(PATH))
                .addAttribute(
                        "next",
                        page.next() == 0 ? null : query.after(page.next()).address(PATH));
        return "changes/register";
    }

    @GetMapping(PATH + "/{number:CH-\\d+-\\d+}")
    String show(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Model model) {
        var change = changes.byNumber(number, me.id());
        model.addAttribute("change", change)
                .addAttribute("late", change.late(changes.today()))
                .addAttribute("names", words.names(List.of(change)));
        return "changes/change";
    }

    @GetMapping(PATH + "/new")
    String ask(@AuthenticationPrincipal SignedIn me, Model model) {
        return form(new ProposalForm("AIMS", ""), me, model);
    }

    @PostMapping(PATH)
    String propose(
            ProposalForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            var caseId = changes.propose(form.proposed(), Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "changes.proposed");
            return "redirect:" + PATH + "/" + cases.numberOf(caseId);
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", words.of(refusal));
            return form(form, me, model);
        }
    }

    private String form(ProposalForm form, SignedIn me, Model model) {
        if (!changes.mayPropose(me.id())) {
            throw new NotFound("change to propose", me.id());
        }
        model.addAttribute("form", form);
        return "changes/new";
    }
}
