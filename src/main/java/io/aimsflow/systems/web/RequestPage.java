package io.aimsflow.systems.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.Intakes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where everybody requests a system, in two minutes, and has the class of a known one judged anew. */
@Controller
class RequestPage {

    private static final String PAGE = "systems/request";
    private static final List<AiSystemField> FIELDS = List.of(
            AiSystemField.NAME,
            AiSystemField.PURPOSE,
            AiSystemField.KIND,
            AiSystemField.USERS,
            AiSystemField.DATA_CATEGORIES,
            AiSystemField.OWNER);

    private final Intakes intakes;
    private final AiSystems systems;
    private final PersonNames names;
    private final Texts texts;

    RequestPage(Intakes intakes, AiSystems systems, PersonNames names, Texts texts) {
        this.intakes = intakes;
        this.systems = systems;
        this.names = names;
        this.texts = texts;
    }

    @ModelAttribute("fields")
    List<AiSystemField> fields() {
        return FIELDS;
    }

    @ModelAttribute("needed")
    List<AiSystemField> needed() {
        return AiSystemField.NEEDED;
    }

    @GetMapping("/systems/new")
    String show(Model model) {
        model.addAttribute("form", new EntryForm(Map.of(), Map.of(), ""));
        return PAGE;
    }

    @PostMapping("/systems")
    String request(
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var form =
                EntryForm.typed(sent, names.of(EntryForm.typed(sent, Map.of()).texts()));
        var problems = intakes.check(form.texts());
        if (!problems.isEmpty()) {
            model.addAttribute("form", form).addAttribute("errors", texts.of(problems));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return PAGE;
        }
        var alike = systems.alike(form.text(AiSystemField.NAME), Optional.empty(), me.id());
        if (!alike.isEmpty() && !sent.containsKey("another")) {
            model.addAttribute("form", form).addAttribute("alike", alike);
            response.setStatus(HttpStatus.CONFLICT.value());
            return PAGE;
        }
        var requested = intakes.request(form.texts(), Actor.of(me.id()));
        redirect.addFlashAttribute("notice", "systems.requested");
        return "redirect:/cases/" + requested.caseNumber();
    }

    @PostMapping("/systems/{number:AI-\\d+}/judge")
    String judge(
            @PathVariable String number,
            @RequestParam String why,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        var system = systems.byNumber(number, me.id());
        try {
            var started = intakes.challenge(system.id(), why, Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "systems.judging");
            return "redirect:/cases/" + started.caseNumber();
        } catch (Refused refusal) {
            redirect.addFlashAttribute("errors", texts.of(refusal));
            return "redirect:/systems/" + number;
        }
    }
}
