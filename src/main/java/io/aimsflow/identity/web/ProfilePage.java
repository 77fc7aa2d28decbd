package io.aimsflow.identity.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Profile;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everybody may change about themselves. */
@Controller
class ProfilePage {

    private static final String PAGE = "identity/profile";

    private final People people;
    private final RefusalTexts refusals;

    ProfilePage(People people, RefusalTexts refusals) {
        this.people = people;
        this.refusals = refusals;
    }

    @GetMapping("/profile")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        Profile profile = people.profile(me.id());
        model.addAttribute("form", ProfileForm.of(profile));
        model.addAttribute("person", people.get(me.id()));
        return PAGE;
    }

    @PostMapping("/profile")
    String save(
            ProfileForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            people.change(me.id(), form.profile());
            redirect.addFlashAttribute("notice", "identity.profile.saved");
            return "redirect:/profile";
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", form).addAttribute("errors", refusals.of(refusal));
            model.addAttribute("person", people.get(me.id()));
            return PAGE;
        }
    }
}
