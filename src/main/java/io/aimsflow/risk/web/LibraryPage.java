package io.aimsflow.risk.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.risk.RiskSource;
import io.aimsflow.risk.Risks;
import io.aimsflow.risk.ScenarioApplication;
import io.aimsflow.risk.ScenarioLibrary;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The scenario library, and where scenarios are applied to AI systems. */
@Controller
class LibraryPage {

    private final ScenarioLibrary library;
    private final ScenarioApplication application;
    private final Risks risks;
    private final MessageSource messages;

    LibraryPage(ScenarioLibrary library, ScenarioApplication application, Risks risks, MessageSource messages) {
        this.library = library;
        this.application = application;
        this.risks = risks;
        this.messages = messages;
    }

    @GetMapping("/risks/library")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String source,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        if (!risks.mayAdd(me.id())) {
            throw new NotFound("scenario library", me.id());
        }
        var wanted = Arrays.stream(RiskSource.values())
                .filter(each -> each.name().equals(source))
                .findFirst();
        model.addAttribute("scenarios", library.search(q, wanted, "", me.language()))
                .addAttribute("version", library.version());
        model.addAttribute("sources", RiskSource.values()).addAttribute("source", source);
        model.addAttribute("q", q).addAttribute("locale", me.language());
        return "risk/library";
    }

    /** What was ticked and typed stays if something is refused. */
    @PostMapping("/risks/library")
    String apply(
            @RequestParam(defaultValue = "") List<String> scenarios,
            @RequestParam(defaultValue = "") String systems,
            @RequestParam(defaultValue = "false") boolean assess,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String source,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var numbers = Arrays.stream(systems.split("[,;\\s]+"))
                .filter(number -> !number.isEmpty())
                .toList();
        try {
            var outcome = application.apply(scenarios, numbers, me.language(), assess, Actor.of(me.id()));
            redirect.addFlashAttribute("applied", List.of(outcome.added().size(), outcome.known()));
            return "redirect:/risks?sort=NEWEST";
        } catch (Refused refusal) {
            response.setStatus(422);
            var text = messages.getMessage("refused." + refusal.code(), refusal.arguments(), me.language());
            model.addAttribute("errors", java.util.Map.of(refusal.field(), text));
            model.addAttribute("chosen", scenarios).addAttribute("systems", systems);
            model.addAttribute("assess", assess);
            return show(q, source, me, model);
        }
    }
}
