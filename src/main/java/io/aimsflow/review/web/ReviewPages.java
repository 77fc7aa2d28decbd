package io.aimsflow.review.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.review.ReviewPlanning;
import io.aimsflow.review.ReviewView;
import io.aimsflow.review.Reviews;
import io.aimsflow.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of management reviews, one of them with inputs, minutes and actions, and both on paper. */
@Controller
class ReviewPages {

    static final String ONE = "/reviews/{number:MR-[0-9]{4}-[0-9]{4,9}}";
    private static final int PAGE_SIZE = 50;

    private final Reviews reviews;
    private final ReviewPlanning planning;
    private final ReviewWords words;
    private final ReviewPapers papers;
    private final Clock clock;
    private final ZoneId zone;

    ReviewPages(
            Reviews reviews,
            ReviewPlanning planning,
            ReviewWords words,
            ReviewPapers papers,
            Clock clock,
            @Value("${aimsflow.organisation.zone}") ZoneId zone) {
        this.reviews = reviews;
        this.planning = planning;
        this.words = words;
        this.papers = papers;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/reviews")
    String list(ReviewQuery query, @AuthenticationPrincipal SignedIn me, Model model) {
        var page = reviews.list(query.filter(PAGE_SIZE), me.id());
        var next = query.after(page.next());
        model.addAttribute("page", page)
                .addAttribute("query", query)
                .addAttribute("filtered", query.filtered())
                .addAttribute("outlook", planning.outlook(me.id()))
                .addAttribute("today", today())
                .addAttribute("exportCsv", query.after("").address("/reviews.csv"))
                .addAttribute("exportXlsx", query.after("").address("/reviews.xlsx"))
                .addAttribute("first", query.known() ? query.after("").address("/reviews") : null)
                .addAttribute("next", next.known() ? next.address("/reviews") : null);
        return "review/list";
    }

    @PostMapping("/reviews")
    String start(@AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        var number = planning.start(Actor.of(me.id()));
        redirect.addFlashAttribute("notice", "review.started");
        return "redirect:/reviews/" + number;
    }

    @GetMapping(ONE)
    String show(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAllAttributes(model(reviews.byNumber(number, me.id())));
        return "review/review";
    }

    @GetMapping(ONE + "/pack.pdf")
    ResponseEntity<byte[]> pack(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return papers.pack(number, me.id(), locale);
    }

    @GetMapping(ONE + "/minutes.pdf")
    ResponseEntity<byte[]> minutes(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return papers.minutes(number, me.id(), locale);
    }

    private Map<String, Object> model(ReviewView view) {
        return Map.of("view", view, "review", view.review(), "names", words.names(view), "today", today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
