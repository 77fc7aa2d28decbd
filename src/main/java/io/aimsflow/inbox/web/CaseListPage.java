package io.aimsflow.inbox.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.workflow.CaseList;
import io.aimsflow.workflow.CaseView;
import io.aimsflow.workflow.Cases;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds cases by number or title; without words, the newest. */
@Controller
class CaseListPage {

    private static final int LISTED = 50;

    private final Cases cases;
    private final People people;

    CaseListPage(Cases cases, People people) {
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
