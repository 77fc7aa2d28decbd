package io.aimsflow.inbox.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.CaseView;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.Comments;
import io.aimsflow.workflow.Subjects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a case, and what people do there. */
@Controller
class CasePages {

    private final Cases cases;
    private final Comments comments;
    private final CaseStories stories;
    private final Subjects subjects;
    private final People people;

    CasePages(Cases cases, Comments comments, CaseStories stories, Subjects subjects, People people) {
        this.cases = cases;
        this.comments = comments;
        this.stories = stories;
        this.subjects = subjects;
        this.people = people;
    }

    @GetMapping("/cases/{number}")
    String show(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Model model) {
        CaseView view = cases.byNumber(number, me.id());
        model.addAttribute("case", view);
        model.addAttribute("story", stories.of(view.id(), me));
        model.addAttribute("facts", subjects.facts(view.subject(), me.language()));
        model.addAttribute(
                "names",
                Names.of(people.byIds(Stream.of(view.owner(), view.startedBy())
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()))));
        model.addAttribute("mayCancel", !view.ended() && me.is(Role.AIMS_MANAGER));
        return "inbox/case";
    }

    @PostMapping("/cases/{number}/comments")
    String comment(
            @PathVariable String number,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal SignedIn me) {
        comments.add(cases.byNumber(number, me.id()).id(), me.id(), text);
        boolean ours = back.startsWith("/tasks/") || back.startsWith("/cases/");
        return "redirect:" + (ours ? back : "/cases/" + number) + "#comments";
    }

    @PostMapping("/cases/{number}/cancel")
    String cancel(
            @PathVariable String number,
            @RequestParam String reason,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        if (reason.isBlank()) {
            throw Refused.at("reason", "reason-needed");
        }
        cases.cancel(cases.byNumber(number, me.id()).id(), Actor.of(me.id()), reason);
        flash.addFlashAttribute("notice", "inbox.case.cancelled");
        return "redirect:/cases/" + number;
    }
}
