package io.aimsflow.impact.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.impact.ImpactView;
import io.aimsflow.paper.Papers;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One assessment: how it was judged, what was answered, what is different, and its paper. */
@Controller
@RequestMapping("/impact-assessments/{number:IA-\\d+-\\d+}")
class ImpactDetailPage {

    private static final String REPORT = "impact/report-pdf";

    private final ImpactAssessments assessments;
    private final People people;
    private final Papers papers;

    ImpactDetailPage(ImpactAssessments assessments, People people, Papers papers) {
        this.assessments = assessments;
        this.people = people;
        this.papers = papers;
    }

    @GetMapping
    String show(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Model model) {
        var view = assessments.byNumber(number, me.id());
        var all = assessments.ofSystem(view.system());
        model.addAttribute("view", view).addAttribute("answers", view.answers());
        model.addAttribute("judged", view.answers().judgement().orElse(null));
        model.addAttribute("names", names(view));
        model.addAttribute(
                "others",
                all.stream().filter(one -> !one.id().equals(view.id())).toList());
        model.addAttribute("startable", all.stream().allMatch(one -> one.state().ended()));
        model.addAttribute(
                "mayStart",
                me.is(Role.AIMS_MANAGER) || view.owner().filter(me.id()::equals).isPresent());
        return "impact/assessment";
    }

    /** The report as it was kept, on paper. @throws io.aimsflow.shared.NotFound as long as there is none */
    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return papers.download(number, REPORT, reported(number, me), locale);
    }

    /** Writes the report as a PDF. @throws io.aimsflow.shared.NotFound as long as there is none */
    void report(String number, SignedIn me, Locale locale, OutputStream out) {
        papers.pdf(REPORT, reported(number, me), locale, out);
    }

    private Map<String, Object> reported(String number, SignedIn me) {
        var view = assessments.byNumber(number, me.id());
        return Map.of(
                "report",
                assessments.report(view.id()),
                "hash",
                view.reportHash().map(Object::toString).orElse(""));
    }

    private Map<PersonId, String> names(ImpactView view) {
        Set<PersonId> ids = new HashSet<>();
        view.owner().ifPresent(ids::add);
        view.startedBy().ifPresent(ids::add);
        view.decision().ifPresent(decision -> {
            ids.add(decision.by());
            decision.onBehalfOf().ifPresent(ids::add);
        });
        view.answers().measures().forEach(measure -> ids.add(measure.owner()));
        return people.byIds(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }
}
