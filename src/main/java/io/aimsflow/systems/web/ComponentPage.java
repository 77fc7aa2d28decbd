package io.aimsflow.systems.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.Component;
import io.aimsflow.systems.Way;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the components of a system are added, changed and removed. */
@Controller
@RequestMapping("/systems/{number:AI-\\d+}/components")
class ComponentPage {

    private static final String PAGE = "systems/component";

    private final AiSystems systems;
    private final Texts texts;

    ComponentPage(AiSystems systems, Texts texts) {
        this.systems = systems;
        this.texts = texts;
    }

    @GetMapping("/new")
    String blank(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("system", changeable(number, me)).addAttribute("form", ComponentForm.blank());
        return PAGE;
    }

    @GetMapping("/{id}")
    String edit(@PathVariable String number, @PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        var system = changeable(number, me);
        model.addAttribute("system", system).addAttribute("id", id);
        model.addAttribute("form", ComponentForm.of(component(system, id)));
        return PAGE;
    }

    @PostMapping("/new")
    String add(
            @PathVariable String number,
            ComponentForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var system = changeable(number, me);
        try {
            var wanted = new ArrayList<>(system.components());
            wanted.add(form.component(UUID.randomUUID(), ""));
            return save(system, wanted, form.reason(), me, redirect);
        } catch (Refused refusal) {
            return again(system, form, refusal, response, model);
        }
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String number,
            @PathVariable UUID id,
            ComponentForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var system = changeable(number, me);
        var old = component(system, id);
        try {
            var changed = form.component(id, old.bom());
            var wanted = system.components().stream()
                    .map(each -> each.id().equals(id) ? changed : each)
                    .toList();
            return save(system, wanted, form.reason(), me, redirect);
        } catch (Refused refusal) {
            model.addAttribute("id", id);
            return again(system, form, refusal, response, model);
        }
    }

    @PostMapping("/{id}/remove")
    String remove(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        var system = changeable(number, me);
        var gone = component(system, id);
        var wanted = system.components().stream().filter(each -> each != gone).collect(Collectors.toList());
        return save(system, wanted, reason, me, redirect);
    }

    private String save(
            AiSystemView system,
            List<Component> wanted,
            @org.jspecify.annotations.Nullable String reason,
            SignedIn me,
            RedirectAttributes redirect) {
        systems.setComponents(
                system.id(), system.version(), wanted, Objects.toString(reason, ""), Actor.of(me.id()), Way.PAGE);
        redirect.addFlashAttribute("notice", "systems.saved");
        return "redirect:/systems/" + system.number() + "#components";
    }

    private String again(
            AiSystemView system, ComponentForm form, Refused refusal, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("system", system).addAttribute("form", form).addAttribute("errors", texts.of(refusal));
        return PAGE;
    }

    private AiSystemView changeable(String number, SignedIn me) {
        var system = systems.byNumber(number, me.id());
        if (!system.mayChange()) {
            throw new NotFound("AI system to change", number);
        }
        return system;
    }

    private static Component component(AiSystemView system, UUID id) {
        return system.components().stream()
                .filter(component -> component.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("component", id));
    }
}
