package io.aimsflow.organisation.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.organisation.Measurement.Gap;
import io.aimsflow.organisation.ObjectiveView;
import io.aimsflow.organisation.Objectives;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.Cases;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
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

/** The register of objectives, and an objective with its measurements. */
@Controller
class ObjectivePages {

    static final String ONE = "/objectives/{reference:OBJ-[0-9]{4,9}}";

    private static final int PAGE_SIZE = 50;
    private static final int CASES = 20;

    private final Objectives objectives;
    private final OrganisationWords words;
    private final Cases cases;

    ObjectivePages(Objectives objectives, OrganisationWords words, Cases cases) {
        this.objectives = objectives;
        this.words = words;
        this.cases = cases;
    }

    @GetMapping("/objectives")
    String register(ObjectiveQuery query, @AuthenticationPrincipal SignedIn me, Model model) {
        var page = objectives.list(query.filter(me.id(), PAGE_SIZE), me.id());
        var owners =
                page.lines().stream().map(line -> line.objective().details().owner());
        model.addAttribute("query", query)
                .addAttribute("page", page)
                .addAttribute("names", words.names(owners.toList()))
                .addAttribute("filtered", query.filtered())
                .addAttribute("mayAdd", objectives.mayAdd(me.id()))
                .addAttribute("exportCsv", query.after(0).address("/objectives.csv"))
                .addAttribute("exportXlsx", query.after(0).address("/objectives.xlsx"))
                .addAttribute("first", query.isFirst() ? null : query.after(0).address("/objectives"))
                .addAttribute(
                        "next",
                        page.next() == 0 ? null : query.after(page.next()).address("/objectives"));
        return "organisation/objectives";
    }

    @GetMapping(ONE)
    String show(@PathVariable String reference, @AuthenticationPrincipal SignedIn me, Model model) {
        var view = objectives.byReference(reference, me.id());
        var objective = view.objective();
        model.addAttribute("view", view)
                .addAttribute("objective", objective)
                .addAttribute("chart", chart(view))
                .addAttribute("cases", cases.about(objective.id(), me.id(), CASES))
                .addAttribute("names", words.names(people(view)));
        return "organisation/objective";
    }

    @PostMapping(ONE + "/propose")
    String propose(@PathVariable String reference, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        objectives.propose(reference, Actor.of(me.id()));
        redirect.addFlashAttribute("notice", "organisation.objective.proposed");
        return "redirect:/objectives/" + reference;
    }

    /** Withdraws it, or takes it back to a draft. */
    @PostMapping(ONE + "/end")
    String end(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            var reopen = what.equals("reopen");
            if (reopen) {
                objectives.reopen(reference, reason, Actor.of(me.id()));
            } else {
                objectives.withdraw(reference, reason, Actor.of(me.id()));
            }
            redirect.addFlashAttribute("notice", "organisation.objective." + (reopen ? "reopened" : "withdrawn"));
            return "redirect:/objectives/" + reference;
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", words.of(refusal)).addAttribute("reason", reason);
            return show(reference, me, model);
        }
    }

    private @Nullable ObjectiveChart chart(ObjectiveView view) {
        return view.measurements().isEmpty() ? null : ObjectiveChart.of(view.objective(), view.measurements(), words);
    }

    private static List<PersonId> people(ObjectiveView view) {
        List<PersonId> people = new ArrayList<>();
        people.add(view.objective().details().owner());
        view.objective().approvedBy().ifPresent(people::add);
        view.measurements().forEach(one -> {
            people.add(one.person());
            one.gap().flatMap(Gap::owner).ifPresent(people::add);
        });
        view.steps().forEach(step -> step.by().ifPresent(actor -> people.add(actor.person())));
        return people;
    }
}
