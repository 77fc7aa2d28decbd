package io.aimsflow.organisation.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.organisation.ContextRegister;
import io.aimsflow.organisation.ContextReviews;
import io.aimsflow.organisation.ContextView;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of issues and interested parties, and one of them. */
@Controller
class ContextPages {

    static final String ONE = "/context/{reference:(?:ISS|PTY)-[0-9]{4,9}}";

    private static final int PAGE_SIZE = 50;

    private final ContextRegister register;
    private final ContextReviews reviews;
    private final OrganisationWords words;

    ContextPages(ContextRegister register, ContextReviews reviews, OrganisationWords words) {
        this.register = register;
        this.reviews = reviews;
        this.words = words;
    }

    @GetMapping("/context")
    String list(ContextQuery query, @AuthenticationPrincipal SignedIn me, Model model) {
        var page = register.list(query.filter(me.id(), PAGE_SIZE), me.id());
        var owners = page.entries().stream().map(entry -> entry.details().owner());
        model.addAttribute("query", query)
                .addAttribute("page", page)
                .addAttribute("today", words.today())
                .addAttribute("names", words.names(owners.toList()))
                .addAttribute("filtered", query.filtered())
                .addAttribute("mayManage", register.mayManage(me.id()))
                .addAttribute("exportCsv", query.after(0).address("/context.csv"))
                .addAttribute("exportXlsx", query.after(0).address("/context.xlsx"))
                .addAttribute("first", query.isFirst() ? null : query.after(0).address("/context"))
                .addAttribute(
                        "next",
                        page.next() == 0 ? null : query.after(page.next()).address("/context"));
        return "organisation/context";
    }

    @GetMapping(ONE)
    String show(@PathVariable String reference, @AuthenticationPrincipal SignedIn me, Model model) {
        var view = register.byReference(reference, me.id());
        model.addAttribute("view", view)
                .addAttribute("entry", view.entry())
                .addAttribute("names", words.names(people(view)));
        return "organisation/context-entry";
    }

    @PostMapping(ONE + "/end")
    String end(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            register.end(reference, reason, Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "organisation.context.ended");
            return "redirect:/context/" + reference;
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", words.of(refusal)).addAttribute("reason", reason);
            return show(reference, me, model);
        }
    }

    @PostMapping("/context/reviews")
    String review(@AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        reviews.start(Actor.of(me.id()));
        redirect.addFlashAttribute("notice", "organisation.context.review.started");
        return "redirect:/context/statement";
    }

    private static List<PersonId> people(ContextView view) {
        List<PersonId> people = new ArrayList<>();
        people.add(view.entry().details().owner());
        view.steps().forEach(step -> step.by().ifPresent(actor -> people.add(actor.person())));
        return people;
    }
}
