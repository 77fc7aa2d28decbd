package io.aimsflow.inbox.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.workflow.CaseView;
import io.aimsflow.workflow.Cases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds cases by number or title; without words, the newest. */
@Controller
class CaseSearch {

    private static final int LISTED = 100;
    private static final int SUGGESTED = 8;

    private final Cases cases;
    private final People people;

    CaseSearch(Cases cases, People people) {
        this.cases = cases;
        this.people = people;
    }

    @GetMapping("/cases")
    String list(@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal SignedIn me, Model model) {
        show(q, cases.search(q.strip(), me.id(), LISTED + 1), model);
        return "inbox/cases";
    }

    /** A full number leads straight to its case; htmx gets suggestions while somebody types. */
    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean part,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        List<CaseView> found = cases.search(q.strip(), me.id(), part ? SUGGESTED : LISTED + 1);
        if (!part && found.size() == 1 && found.get(0).number().equalsIgnoreCase(q.strip())) {
            return "redirect:/cases/" + found.get(0).number();
        }
        show(q, q.isBlank() && part ? List.of() : found, model);
        return part ? "inbox/cases :: suggestions" : "inbox/cases";
    }

    private void show(String q, List<CaseView> found, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("more", found.size() > LISTED);
        model.addAttribute("cases", found.stream().limit(LISTED).toList());
        model.addAttribute(
                "names",
                Names.of(people.byIds(found.stream()
                        .map(CaseView::owner)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()))));
    }
}
