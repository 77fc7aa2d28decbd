package io.aimsflow.workflow.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.Policies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All durations of the organisation on one page. */
@Controller
@RequestMapping("/administration/settings")
class SettingsPage {

    private final Policies policies;
    private final MessageSource messages;

    SettingsPage(Policies policies, MessageSource messages) {
        this.policies = policies;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("settings", settings(Map.of()));
        model.addAttribute("errors", Map.of());
        return "workflow/settings";
    }

    @PostMapping
    ModelAndView set(
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        try {
            policies.setAll(numbers(typed), Actor.of(me.id()));
        } catch (Refused refusal) {
            return again(typed, Map.of(refusal.field(), text(refusal)));
        }
        redirect.addFlashAttribute("notice", text("workflow.settings.saved"));
        return new ModelAndView("redirect:/administration/settings");
    }

    /** One duration as the page shows it. */
    record Setting(String key, String label, String unit, String value, int standard, int minimum, int maximum) {}

    private ModelAndView again(Map<String, String> typed, Map<String, String> errors) {
        return new ModelAndView(
                "workflow/settings",
                Map.of("settings", settings(typed), "errors", errors),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Setting> settings(Map<String, String> typed) {
        return policies.all().entrySet().stream()
                .map(entry -> {
                    var policy = entry.getKey();
                    return new Setting(
                            policy.key(),
                            text("policy." + policy.key()),
                            text("workflow.unit." + policy.unit()),
                            typed.getOrDefault(policy.key(), entry.getValue().toString()),
                            policy.standard(),
                            policy.minimum(),
                            policy.maximum());
                })
                .toList();
    }

    /** @throws Refused naming the first field that holds no whole number */
    private Map<String, Integer> numbers(Map<String, String> typed) {
        Map<String, Integer> values = new HashMap<>();
        policies.all().keySet().forEach(policy -> {
            var text = typed.get(policy.key());
            if (text != null) {
                values.put(policy.key(), number(policy.key(), text));
            }
        });
        return values;
    }

    private static int number(String key, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw Refused.at(key, "policy-no-number");
        }
    }

    private String text(Refused refusal) {
        return messages.getMessage("refused." + refusal.code(), refusal.arguments(), LocaleContextHolder.getLocale());
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
