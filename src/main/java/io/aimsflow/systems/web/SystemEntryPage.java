package io.aimsflow.systems.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.Way;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
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

/** Where an entry is changed, and where the AIMS manager adds one by hand. */
@Controller
class SystemEntryPage {

    private static final String PAGE = "systems/entry";

    private final AiSystems systems;
    private final PersonNames names;
    private final Texts texts;

    SystemEntryPage(AiSystems systems, PersonNames names, Texts texts) {
        this.systems = systems;
        this.names = names;
        this.texts = texts;
    }

    @ModelAttribute("groups")
    Group[] groups() {
        return Group.values();
    }

    @GetMapping("/systems/register")
    String blank(@AuthenticationPrincipal SignedIn me, Model model) {
        requireManager(me);
        model.addAttribute("form", new EntryForm(Map.of(), Map.of(), ""));
        return PAGE;
    }

    /** Registers, after a look at entries with much the same name if there are any. */
    @PostMapping("/systems/register")
    String register(
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        requireManager(me);
        var form = typed(sent);
        var problems = systems.check(Optional.empty(), form.texts());
        if (!problems.isEmpty()) {
            return again(form, texts.of(problems), HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        }
        var alike = systems.alike(form.text(AiSystemField.NAME), Optional.empty(), me.id());
        if (!alike.isEmpty() && !sent.containsKey("another")) {
            model.addAttribute("alike", alike);
            return again(form, Map.of(), HttpStatus.CONFLICT, response, model);
        }
        var system = systems.register(form.texts(), Actor.of(me.id()), Way.PAGE);
        redirect.addFlashAttribute("notice", "systems.registered");
        return "redirect:/systems/" + system.number();
    }

    @GetMapping("/systems/{number:AI-\\d+}/edit")
    String edit(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Model model) {
        var system = changeable(number, me);
        var values = system.description().values();
        model.addAttribute("form", EntryForm.of(system.description(), names.of(values)));
        show(system, system.version(), system.changedAt(), model);
        return PAGE;
    }

    @PostMapping("/systems/{number:AI-\\d+}/edit")
    String save(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam String shown,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var system = changeable(number, me);
        var form = typed(sent);
        show(system, version, moment(shown), model);
        var problems = texts.of(systems.check(Optional.of(system.id()), form.texts()));
        if (!problems.isEmpty()) {
            return again(form, problems, HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        }
        try {
            systems.change(system.id(), version, form.texts(), form.reason(), Actor.of(me.id()), Way.PAGE);
            redirect.addFlashAttribute("notice", "systems.saved");
            return "redirect:/systems/" + number;
        } catch (Refused refusal) {
            return again(form, texts.of(refusal), HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        } catch (Conflict conflict) {
            return conflict(system, form, moment(shown), response, model);
        }
    }

    /** What others changed stands above the form; saving once more means it was seen. */
    private String conflict(
            AiSystemView stale, EntryForm form, Instant shown, HttpServletResponse response, Model model) {
        var now = systems.get(stale.id());
        model.addAttribute("meanwhile", systems.changedSince(stale.id(), shown));
        show(now, now.version(), now.changedAt(), model);
        return again(form, Map.of(), HttpStatus.CONFLICT, response, model);
    }

    private static void show(AiSystemView system, int version, Instant shown, Model model) {
        model.addAttribute("system", system).addAttribute("version", version).addAttribute("shown", shown);
    }

    private static String again(
            EntryForm form, Map<String, String> errors, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("form", form).addAttribute("errors", errors);
        return PAGE;
    }

    private EntryForm typed(MultiValueMap<String, String> sent) {
        var form = EntryForm.typed(sent, Map.of());
        return EntryForm.typed(sent, names.of(form.texts()));
    }

    private AiSystemView changeable(String number, SignedIn me) {
        var system = systems.byNumber(number, me.id());
        if (!system.mayChange()) {
            throw new NotFound("AI system to change", number);
        }
        return system;
    }

    private static void requireManager(SignedIn me) {
        if (!me.is(Role.AIMS_MANAGER)) {
            throw new NotFound("register to change", me.id());
        }
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
