package io.aimsflow.inbox.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.workflow.CaseList;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Finds cases by number or title; without words, the newest. */
@Controller
class CaseSearch {

    private static final int LISTED = 50;
    private static final int SUGGESTED = 8;

    private final Cases cases;
    private final People people;

    CaseSearch(Cases cases, People people) {
        this.cases = cases;
        this.people = people;
    }

    @GetMapping("/cases")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        show(q, cases.search(q.strip(), me.id(), after, LISTED), model);
        model.addAttribute("first", after.isEmpty() ? null : address(q, Optional.empty()));
        return "inbox/cases";
    }

    /** A full number leads straight to its case; htmx gets suggestions while somebody types. */
    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean part,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        CaseList found = cases.search(q.strip(), me.id(), "", part ? SUGGESTED : LISTED);
        List<CaseView> hits = found.cases();
        if (!part && hits.size() == 1 && hits.get(0).number().equalsIgnoreCase(q.strip())) {
            return "redirect:/cases/" + hits.get(0).number();
        }
        show(q, q.isBlank() && part ? new CaseList(List.of(), Optional.empty()) : found, model);
        return part ? "inbox/cases :: suggestions" : "inbox/cases";
    }

    private void show(String q, CaseList found, Model model) {
        model.addAttribute("q", q);
        model.addAttribute(
                "next", found.next().map(next -> address(q, Optional.of(next))).orElse(null));
        model.addAttribute("cases", found.cases());
        model.addAttribute(
                "names",
                Names.of(people.byIds(found.cases().stream()
                        .map(CaseView::owner)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()))));
    }

    private static String address(String q, Optional<String> after) {
        return UriComponentsBuilder.fromPath("/cases")
                .queryParamIfPresent("q", Optional.of(q).filter(text -> !text.isBlank()))
                .queryParamIfPresent("after", after)
                .encode()
                .toUriString();
    }
}
