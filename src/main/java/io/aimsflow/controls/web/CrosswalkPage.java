package io.aimsflow.controls.web;

import io.aimsflow.controls.Controls;
import io.aimsflow.controls.Crosswalk;
import io.aimsflow.controls.Framework;
import java.util.Arrays;
import java.util.Collection;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The crosswalk from the other side: a framework's requirements, and the controls that serve them. */
@Controller
class CrosswalkPage {

    private final Controls controls;
    private final Crosswalk crosswalk;

    CrosswalkPage(Controls controls, Crosswalk crosswalk) {
        this.controls = controls;
        this.crosswalk = crosswalk;
    }

    @GetMapping("/controls/crosswalk")
    String show(@RequestParam(defaultValue = "") String framework, Model model) {
        var shown = Arrays.stream(Framework.values())
                .filter(each -> each.name().equals(framework))
                .findFirst()
                .orElse(Framework.EU_AI_ACT);
        var requirements = crosswalk.of(shown);
        var refs = requirements.values().stream().flatMap(Collection::stream).distinct();
        model.addAttribute("shown", shown).addAttribute("frameworks", Framework.values());
        model.addAttribute("requirements", requirements);
        model.addAttribute("controls", controls.byRefs(refs.toList()));
        return "controls/crosswalk";
    }
}
