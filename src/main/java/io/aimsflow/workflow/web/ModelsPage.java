package io.aimsflow.workflow.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.ModelRejected;
import io.aimsflow.workflow.Models;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators see which models are deployed and let new ones in. */
@Controller
class ModelsPage {

    private final Models models;
    private final ProblemTexts texts;

    ModelsPage(Models models, ProblemTexts texts) {
        this.models = models;
        this.texts = texts;
    }

    @GetMapping("/administration/models")
    String show(Model page, Locale locale) {
        var check = models.check();
        page.addAttribute("check", check);
        page.addAttribute("problems", texts.of(check.problems(), locale));
        page.addAttribute("models", models.deployed());
        return "workflow/models";
    }

    @PostMapping("/administration/models")
    ModelAndView deploy(@AuthenticationPrincipal SignedIn me, RedirectAttributes flash, Model page, Locale locale) {
        try {
            boolean changed = !models.redeploy(Actor.of(me.id())).isEmpty();
            flash.addFlashAttribute("notice", changed ? "workflow.models.deployed" : "workflow.models.unchanged");
            return new ModelAndView("redirect:/administration/models");
        } catch (ModelRejected e) {
            return refused(texts.of(e.problems(), locale), page, locale);
        }
    }

    private ModelAndView refused(List<ProblemView> problems, Model page, Locale locale) {
        String view = show(page, locale);
        page.addAttribute("problems", problems);
        return new ModelAndView(view, page.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
