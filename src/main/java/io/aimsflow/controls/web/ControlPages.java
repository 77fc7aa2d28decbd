package io.aimsflow.controls.web;

import io.aimsflow.controls.ControlHistory;
import io.aimsflow.controls.ControlUses;
import io.aimsflow.controls.Controls;
import io.aimsflow.controls.Crosswalk;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One control: what it is, and the forms that add, change and retire it. */
@Controller
class ControlPages {

    private static final String ONE = "/controls/{ref:[A-Z]+[.-][0-9.]+}";

    private static final int STEPS = 50;

    private final Controls controls;
    private final Crosswalk crosswalk;
    private final ControlHistory history;
    private final ControlUses uses;
    private final OwnerNames names;
    private final Texts texts;

    ControlPages(
            Controls controls,
            Crosswalk crosswalk,
            ControlHistory history,
            ControlUses uses,
            OwnerNames names,
            Texts texts) {
        this.controls = controls;
        this.crosswalk = crosswalk;
        this.history = history;
        this.uses = uses;
        this.names = names;
        this.texts = texts;
    }

    @GetMapping(ONE)
    String show(@PathVariable String ref, @AuthenticationPrincipal SignedIn me, Model model) {
        return detail(ref, me, model);
    }

    @GetMapping("/controls/new")
    String startNew(@AuthenticationPrincipal SignedIn me, Model model) {
        if (!controls.mayManage(me.id())) {
            throw new NotFound("page", "new control");
        }
        return form(ControlForm.empty(), me, model);
    }

    @PostMapping("/controls")
    String add(
            ControlForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            var ref = controls.add(form.change(), Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "controls.added");
            return "redirect:/controls/" + ref;
        } catch (Refused refusal) {
            return again(form, refusal, me, response, model);
        }
    }

    @GetMapping(ONE + "/edit")
    String edit(@PathVariable String ref, @AuthenticationPrincipal SignedIn me, Model model) {
        var control = controls.get(ControlRef.of(ref));
        if (!controls.mayChange(control, me.id())) {
            throw new NotFound("control to change", ref);
        }
        model.addAttribute("control", control);
        return form(ControlForm.of(control), me, model);
    }

    @PostMapping(ONE + "/edit")
    String change(
            @PathVariable String ref,
            ControlForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            controls.change(ControlRef.of(ref), form.basedOn(), form.change(), Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "controls.changed");
            return "redirect:/controls/" + ref;
        } catch (Refused refusal) {
            model.addAttribute("control", controls.get(ControlRef.of(ref)));
            return again(form, refusal, me, response, model);
        } catch (Conflict conflict) {
            return afterConflict(ref, form, conflict, me, response, model);
        }
    }

    @PostMapping(ONE + "/retire")
    String retire(
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            controls.retire(ControlRef.of(ref), reason, Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "controls.retired.done");
            return "redirect:/controls/" + ref;
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", texts.of(refusal)).addAttribute("reason", reason);
            return detail(ref, me, model);
        }
    }

    @PostMapping(ONE + "/restore")
    String restore(@PathVariable String ref, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        controls.restore(ControlRef.of(ref), Actor.of(me.id()));
        redirect.addFlashAttribute("notice", "controls.restored");
        return "redirect:/controls/" + ref;
    }

    private String detail(String ref, SignedIn me, Model model) {
        var control = controls.get(ControlRef.of(ref));
        model.addAttribute("control", control);
        model.addAttribute("owners", names.of(List.of(control.owner())));
        var steps = history.of(control.ref(), STEPS);
        model.addAttribute("history", steps).addAttribute("people", names.in(steps));
        model.addAttribute("uses", uses.of(List.of(control.ref())).getOrDefault(control.ref(), List.of()));
        model.addAttribute("requirements", crosswalk.of(control.ref()));
        model.addAttribute("mayManage", controls.mayManage(me.id()));
        model.addAttribute("mayChange", controls.mayChange(control, me.id()));
        return "controls/control";
    }

    /** What was typed stays; the control as it is now stands above it. */
    private String afterConflict(
            String ref, ControlForm form, Conflict conflict, SignedIn me, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        var newer = controls.get(ControlRef.of(ref));
        model.addAttribute("control", newer).addAttribute("newer", newer);
        model.addAttribute("newerOwner", names.of(List.of(newer.owner())));
        model.addAttribute("errors", Map.of("", texts.text("conflict." + conflict.code(), conflict.arguments())));
        return form(form.over(newer), me, model);
    }

    private String again(ControlForm form, Refused refusal, SignedIn me, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Map<String, String> errors = texts.of(refusal);
        model.addAttribute("errors", errors);
        return form(form, me, model);
    }

    private String form(ControlForm form, SignedIn me, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("ownerName", names.of(ControlForm.text(form.owner())));
        model.addAttribute("mayManage", controls.mayManage(me.id()));
        return "controls/form";
    }
}
