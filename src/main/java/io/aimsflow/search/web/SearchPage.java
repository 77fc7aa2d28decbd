package io.aimsflow.search.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.search.Search;
import io.aimsflow.search.SearchGroup;
import io.aimsflow.search.SearchHit;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds things everywhere. A full number leads straight to its page; htmx gets suggestions while somebody types. */
@Controller
class SearchPage {

    private static final int LISTED = 20;
    private static final int SUGGESTED = 4;

    private final Search search;

    SearchPage(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean part,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        var groups = search.find(q, me, part ? SUGGESTED : LISTED);
        var meant = numbered(groups, q);
        if (!part && meant.isPresent()) {
            return "redirect:" + meant.get().path();
        }
        model.addAttribute("q", q.strip()).addAttribute("groups", groups).addAttribute("listed", LISTED);
        return part ? "search/results :: suggestions" : "search/results";
    }

    private static Optional<SearchHit> numbered(List<SearchGroup> groups, String q) {
        return groups.stream()
                .flatMap(group -> group.hits().stream())
                .filter(hit -> !hit.number().isEmpty() && hit.number().equalsIgnoreCase(q.strip()))
                .findFirst();
    }
}
