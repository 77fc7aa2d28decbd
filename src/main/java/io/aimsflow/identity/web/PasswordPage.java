package io.aimsflow.identity.web;

import io.aimsflow.identity.Passwords;
import io.aimsflow.identity.SignIn;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people change their password; their other sessions end. */
@Controller
class PasswordPage {

    private static final String PAGE = "identity/profile-password";

    private final Passwords passwords;
    private final SignIn signIn;
    private final RefusalTexts refusals;

    PasswordPage(Passwords passwords, SignIn signIn, RefusalTexts refusals) {
        this.passwords = passwords;
        this.signIn = signIn;
        this.refusals = refusals;
    }

    @GetMapping("/profile/password")
    String show() {
        return PAGE;
    }

    @PostMapping("/profile/password")
    String change(
            PasswordChange form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            form.apply(passwords, me.id());
            signIn.stay(me.id(), request, response);
            redirect.addFlashAttribute("notice", "identity.password.changed");
            return "redirect:/profile/password";
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", refusals.of(refusal));
            return PAGE;
        }
    }

    /** The three passwords as typed. */
    record PasswordChange(
            @Nullable String current,
            @Nullable String password,
            @Nullable String repeated) {

        void apply(Passwords passwords, PersonId person) {
            String wanted = Objects.toString(password, "");
            NewPassword.requireSame(wanted, Objects.toString(repeated, ""));
            passwords.change(person, Objects.toString(current, ""), wanted);
        }
    }
}
