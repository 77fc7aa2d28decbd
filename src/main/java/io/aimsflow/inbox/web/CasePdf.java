package io.aimsflow.inbox.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.paper.Papers;
import io.aimsflow.workflow.CaseView;
import io.aimsflow.workflow.Cases;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A case on paper: what was submitted, by whom and when, with the hash of each record. */
@Controller
class CasePdf {

    private final Cases cases;
    private final CaseStories stories;
    private final People people;
    private final Papers papers;
    private final Clock clock;

    CasePdf(Cases cases, CaseStories stories, People people, Papers papers, Clock clock) {
        this.cases = cases;
        this.stories = stories;
        this.people = people;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping("/cases/{number}/pdf")
    ResponseEntity<byte[]> download(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Locale locale) {
        var view = cases.byNumber(number, me.id());
        return papers.download(view.number(), "inbox/case-pdf", model(view, stories.of(view.id(), me)), locale);
    }

    /** What the page of a case tells, the oldest record first. */
    Map<String, Object> model(CaseView view, CaseStory story) {
        var named = people.byIds(Stream.of(view.owner(), view.startedBy())
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        Map<String, Object> model = new HashMap<>();
        model.put("case", view);
        model.put("story", story);
        model.put("records", story.recordsFromTheBeginning());
        model.put("names", Names.of(named));
        model.put("now", clock.instant());
        model.put("linked", false);
        return model;
    }
}
