package io.aimsflow.impact.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.SystemLookup;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where assessments are started by hand, one or many. */
@Controller
class ImpactStartPage {

    private static final String PAGE = "impact/start";

    private final ImpactAssessments assessments;
    private final AiSystems systems;
    private final SystemLookup lookup;
    private final ImpactTexts texts;

    ImpactStartPage(ImpactAssessments assessments, AiSystems systems, SystemLookup lookup, ImpactTexts texts) {
        this.assessments = assessments;
        this.systems = systems;
        this.lookup = lookup;
        this.texts = texts;
    }

    /** @param system its number; empty to choose one */
    @GetMapping("/impact-assessments/new")
    String show(@RequestParam(defaultValue = "") String system, @AuthenticationPrincipal SignedIn me, Model model) {
        if (!system.isEmpty()) {
            chosen(systems.byNumber(system, me.id()).id().toString(), model);
        }
        return PAGE;
    }

    @PostMapping("/impact-assessments")
    String start(
            @RequestParam(defaultValue = "") String system,
            @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("why", why);
        chosen(system, model);
        try {
            var number = lookup.registered(system.replace("\0", ""))
                    .orElseThrow(() -> Refused.at("system", "impact-system-unknown"))
                    .number();
            return "redirect:/impact-assessments/" + assessments.start(number, why, Actor.of(me.id()));
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", texts.of(refusal));
            return PAGE;
        }
    }

    /** @param systems their numbers */
    @PostMapping("/impact-assessments/start")
    String startAll(
            @RequestParam(defaultValue = "") List<String> systems,
            @RequestParam(defaultValue = "/impact-assessments") String back,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        try {
            assessments.startAll(systems, "", Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "impact.started");
        } catch (Refused refusal) {
            redirect.addFlashAttribute("errors", texts.of(refusal));
        }
        return "redirect:" + (back.equals("unassessed") ? "/impact-assessments/unassessed" : "/impact-assessments");
    }

    private void chosen(String idOrNumber, Model model) {
        lookup.registered(idOrNumber.replace("\0", "")).ifPresent(line -> {
            model.addAttribute("system", line.id().toString());
            model.addAttribute("systemName", line.description().name());
        });
    }
}
